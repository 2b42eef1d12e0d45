import Foundation
import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

/// `resource_changes` means what Terraform's documentation says it means.
struct JSONResourceChangeTests {
  private func changes(_ world: World) throws -> [[String: Any]] {
    let data = Data(try JSONReport.text(of: PlanDocument(world.plan)).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(object["resource_changes"] as? [[String: Any]])
  }

  @Test(arguments: World.all)
  func `creates have no before, deletes no after, and secrets are marked on both sides`(_ world: World) throws {
    for item in try changes(world) {
      let change = try #require(item["change"] as? [String: Any])
      let actions = try #require(change["actions"] as? [String])
      #expect([["create"], ["update"], ["delete"]].contains(actions))
      #expect((change["before"] is NSNull) == (actions == ["create"]))
      #expect((change["after"] is NSNull) == (actions == ["delete"]))
      #expect(item["mode"] as? String == "managed")
      for side in ["before", "after"] {
        let fields = change[side] as? [String: Any] ?? [:]
        let secrets = try #require(change["\(side)_sensitive"] as? [String: Bool])
        #expect(Set(secrets.keys).isSubset(of: fields.keys))
        let hidden = fields.filter { ($0.value as? String)?.hasPrefix("sensitive#") ?? false }
        #expect(Set(hidden.keys) == Set(secrets.filter(\.value).keys))
      }
    }
  }

  @Test func `numbers and truth values of the API are JSON's own`() throws {
    var config = Samples.config(lr: "7", nodes: 4)
    config.volumes = [Volume(source: .nfs(id: "fs"), sourcePath: "/", destinationPath: "/data", isReadOnly: true)]
    let world = World("typed", jobs: [Samples.job([Samples.entry("run", config)])], remoteJobs: [])
    let change = try #require(try changes(world).first?["change"] as? [String: Any])
    let after = try #require(change["after"] as? [String: Any])
    #expect(after["worker_server_num"] as? Int == 4)
    #expect(after["parameter.learning_rate"] as? String == "7", "parameters are texts")
    #expect(after["volumes[0].nfs.read_only"] as? Bool == true)
  }

  @Test(arguments: World.all)
  func `GitLab's recipe counts what the report counts`(_ world: World) throws {
    let actions = try changes(world).flatMap { ($0["change"] as? [String: Any])?["actions"] as? [String] ?? [] }
    let report = RunReport(command: "plan", plan: PlanDocument(world.plan))
    let counts = try JSONSerialization.jsonObject(with: Data(try GitLabReport(report).terraform.utf8)) as? [String: Int]
    let expected = ["create", "update", "delete"].map { verb in (verb, actions.count { $0 == verb }) }
    #expect(counts == Dictionary(uniqueKeysWithValues: expected))
  }
}
