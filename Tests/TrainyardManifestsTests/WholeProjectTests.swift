import Foundation
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct WholeProjectTests {
  /// Everything that the language has, in one job.
  private static let flowers = """
    apiVersion: modelarts/v1
    kind: TrainingJobConfig            # a saved parameter set
    metadata:
      name: flowers-defaults
    spec:
      config_desc: Shared by all flowers runs
      worker_server_num: 1
      app_url: /flowers/code/
      boot_file_url: /flowers/code/train.py
      engine_version: PyTorch-1.0.0-python3.6
      spec_code: modelarts.vm.gpu.p100
      data_url: /flowers/data/
      train_url: /flowers/out/
      parameter:
        learning_rate: 0.010
        epochs: 90
    ---
    apiVersion: modelarts/v1
    kind: TrainingJob
    metadata:
      name: flowers
    spec:
      job_desc: Flower classifier
      undeclared_versions: delete
      config:
        from: flowers-defaults
      ignore: [train_url]
      versions:
        - name: baseline
        - name: lr-${matrix.lr}-bs-${matrix.bs}
          matrix: {lr: [0.1, 0.001], bs: [32, 64]}
          parent: baseline
          config:
            parameter: {learning_rate: "${matrix.lr}", batch_size: "${matrix.bs}"}
            train_url: /flowers/out/${version.name}/
        - name: soak
          runs: 3
          retry: 2
          config: {worker_server_num: 4, train_url: "/flowers/soak/${run.index}/"}

    """

  @Test func `a job with everything expands to its runs`() throws {
    let loaded = Sample.load(Self.flowers)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.report)")
    #expect(
      loaded.entries.map { "\($0.name) \($0.config.trainURL)" } == [
        "baseline /flowers/out/", "lr-0.1-bs-32 /flowers/out/lr-0.1-bs-32/", "lr-0.1-bs-64 /flowers/out/lr-0.1-bs-64/",
        "lr-0.001-bs-32 /flowers/out/lr-0.001-bs-32/", "lr-0.001-bs-64 /flowers/out/lr-0.001-bs-64/",
        "soak /flowers/soak/1/", "soak /flowers/soak/2/", "soak /flowers/soak/3/",
      ])
    let swept = try #require(loaded.entries.dropFirst().first)
    #expect(swept.parent == "baseline" && swept.usesVersionName)
    #expect(
      swept.config.parameters.map { "\($0.label)=\($0.value)" } == ["learning_rate=0.1", "epochs=90", "batch_size=32"])
    #expect(swept.origins[.parameter("learning_rate")]?.line == 34)
    #expect(swept.origins[.parameter("epochs")]?.line == 16)
    #expect(loaded.desired?.configurations.map(\.name) == ["flowers-defaults"])
    #expect(loaded.desired?.jobs.first?.bases == ["flowers-defaults"])
  }

  @Test func `loading is the same whatever the order of the files`() {
    let documents = Self.flowers.components(separatedBy: "---\n")
    let forth = Sample.load(documents[0], documents[1])
    let back = Sample.load(documents[1], documents[0])
    #expect(
      forth.desired?.jobs.map(\.entries).map { $0.map(\.config) }
        == back.desired?.jobs.map(\.entries).map { $0.map(\.config) })
    #expect(forth.desired != nil)
  }

  @Test func `the project's own specs are valid and stay within the default guards`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func file(_ path: String) throws -> SourceFile {
      SourceFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
    }
    let loaded = try Manifests(.init(projectFile: try file("trainyard.yaml"))) { project in
      try project.specs.flatMap { folder in
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
          .filter { $0.hasSuffix(".yaml") }.map { try file("\(folder)/\($0)") }
      }
    }
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    let entries = try #require(loaded.desired).jobs.flatMap(\.entries)
    #expect((12...20).contains(entries.reduce(0) { $0 + $1.runs }))
    #expect(entries.reduce(0) { $0 + $1.runs * $1.config.workerServerNum } <= 32)
  }

  @Test func `broken bytes make findings, never a crash`() {
    let text = Array((Self.flowers + Sample.project).utf8)
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<150 {
      var bytes = text
      for _ in 0..<(1 + random(8)) {
        let place = random(bytes.count)
        switch random(3) {
        case 0: bytes[place] = UInt8(random(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(40)))
        default: bytes.insert(contentsOf: bytes[random(bytes.count)...].prefix(random(60)), at: place)
        }
      }
      let project = SourceFile(path: "trainyard.yaml", text: Sample.project)
      let file = SourceFile(path: "specs/broken.yaml", bytes: bytes)
      let loaded = Manifests(.init(projectFile: project)) { _ in [file] }
      #expect(loaded.desired != nil || loaded.diagnostics.hasErrors)
      #expect(loaded.diagnostics.allSatisfy { $0.location != nil })
      _ = loaded.report
    }
  }
}
