import FoundationEssentials
import GRDB
import Testing

@testable import ModelArtsEmulator

struct StoredSettingsTests {
  private static let full = TrainingSettings(
    workerCount: 4, appURL: "/b/code/", bootFileURL: "/b/code/train.py", engineID: 4, modelID: 7,
    parameters: [
      TrainingParameter(label: "rate", value: "0.010"), TrainingParameter(label: nil, value: ""),
      TrainingParameter(label: "text", value: "\"quoted\" \\ / \u{1} \u{7F} \n ü 中 🚂"),
      TrainingParameter(label: "none", value: nil),
    ],
    input: .path("/b/data/"), specID: 27, poolID: "pool", trainURL: "/b/out/", logURL: "/b/log/", imageURL: "image:1",
    command: "bash run.sh", nasType: "nfs", nasShareAddress: "10.0.0.1:/", nasMountPath: "/mnt")

  private static let inputs: [DataInput?] = [
    nil, .path("/b/data/"), .paths(["/b/1/", "/b/2/"]), .dataset(.init(id: "1", versionID: "2")),
    .datasets([.init(id: "1", versionID: "2"), .init(id: "3", versionID: "4")]),
  ]

  private static let volumes: [[TrainingVolume]?] = [
    nil,
    [
      TrainingVolume(source: .nfs(id: "id"), sourcePath: "/a", destinationPath: "/b", isReadOnly: true),
      TrainingVolume(source: .hostPath, sourcePath: "/c", destinationPath: "/d", isReadOnly: false),
    ],
  ]

  @Test func `settings read back as they were stored`() throws {
    let samples =
      [TrainingSettings(workerCount: 1), Self.full]
      + Self.inputs.flatMap { input in
        Self.volumes.map { volumes in
          var settings = Self.full
          settings.input = input
          settings.volumes = volumes
          return settings
        }
      }
    for settings in samples {
      let text = try #require(String.fromDatabaseValue(settings.databaseValue))
      #expect(try TrainingSettings(stored: text) == settings)
      #expect(try JSONDecoder().decode(TrainingSettings.self, from: Data(text.utf8)) == settings)
    }
  }

  @Test func `a damaged text is an error`() {
    #expect(throws: (any Error).self) { try TrainingSettings(stored: "{\"workerCount\":") }
  }
}
