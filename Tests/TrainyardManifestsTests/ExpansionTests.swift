import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct ExpansionTests {
  /// Loads a job with one entry that has a matrix; its names tell the combinations.
  private func names(_ matrix: String, name: String = "a-${matrix.x}-${matrix.y}") -> [String] {
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {n: '${version.name}'}"], versions: "- name: \(name)\n  matrix: \(matrix)"))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    return loaded.entries.map(\.name)
  }

  @Test(arguments: [
    ("{x: [1, 2], y: [a, b, c]}", ["a-1-a", "a-1-b", "a-1-c", "a-2-a", "a-2-b", "a-2-c"]),
    ("{y: [a, b], x: [1, 2]}", ["a-1-a", "a-2-a", "a-1-b", "a-2-b"]),
    ("{x: [1, 2], y: [a, b], exclude: [{x: 1, y: b}]}", ["a-1-a", "a-2-a", "a-2-b"]),
    ("{x: [1, 2], y: [a, b], exclude: [{x: 1}]}", ["a-2-a", "a-2-b"]),
    ("{x: [1], y: [a], include: [{x: 3, y: c}]}", ["a-1-a", "a-3-c"]),
    ("{include: [{x: 1, y: a}, {x: 2, y: b}]}", ["a-1-a", "a-2-b"]),
    ("{x: [0.10, 1e3], y: [NO]}", ["a-0.10-NO", "a-1e3-NO"]),
    ("{x: [1, 2], include: [{y: z}]}", ["a-1-z", "a-2-z"]),
    ("{x: [1, 2], include: [{y: z}, {x: 2, y: w}]}", ["a-1-z", "a-2-w"]),
    ("{x: [1], y: [a], include: [{x: 2, y: a}, {x: 2, y: b}]}", ["a-1-a", "a-2-a", "a-2-b"]),
    ("{x: [1], y: [a, b], exclude: [{y: a}], include: [{x: 1, y: a}]}", ["a-1-b", "a-1-a"]),
    ("{x: ['${var.bucket}'], y: [a]}", ["a-flowers-a"]),
  ])
  func `a matrix expands in its order, with inclusions and exclusions`(_ matrix: String, _ expected: [String]) {
    #expect(names(matrix) == expected)
  }

  @Test func `lists of the job's config take the values of an entry`() {
    let loaded = Sample.load(
      Sample.job(
        [
          "data_source: [{type: obs, data_url: '/a/${matrix.x}/'}]",
          "volumes: [{nfs: {id: a, src_path: b, dest_path: '/${version.name}/${run.index}'}}]",
        ], without: ["data_url"], versions: "- name: m-${matrix.x}\n  matrix: {x: [1, 2]}"))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    #expect(
      loaded.entries.map(\.config.input) == [.sources([.obs(dataURL: "/a/1/")]), .sources([.obs(dataURL: "/a/2/")])])
    #expect(loaded.entries.flatMap(\.config.volumes).map(\.destinationPath) == ["/m-1/1", "/m-2/1"])
  }

  @Test func `entries stay in declared order and share the place of their matrix`() throws {
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {n: '${version.name}'}"],
        versions: "- name: first\n- name: m-${matrix.x}\n  matrix: {x: [2, 1]}\n- name: last\n  parent: m-1"))
    #expect(loaded.entries.map(\.name) == ["first", "m-2", "m-1", "last"], "\(loaded.report)")
    #expect(loaded.entries.map(\.origin.line) == [15, 16, 16, 18])
    #expect(loaded.entries.last?.parent == "m-1")
  }

  @Test func `parent, runs and retry may come from the matrix`() {
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {n: '${version.name}', i: '${run.index}'}"],
        versions: """
          - name: base-${matrix.x}
            matrix: {x: [1, 2]}
          - name: fine-${matrix.x}
            matrix: {x: [1, 2]}
            parent: base-${matrix.x}
            runs: ${matrix.x}
            retry: ${matrix.x}
          """))
    let fine = loaded.entries.filter { $0.name.hasPrefix("fine") }
    #expect(fine.map(\.parent) == ["base-1", "base-2", "base-2"], "\(loaded.report)")
    #expect(fine.map(\.runIndex) == [1, 1, 2])
    #expect(fine.map(\.retry) == [1, 2, 2])
  }

  @Test func `runs of one config stay one entry and a shared output is a warning`() {
    let loaded = Sample.load(Sample.job(versions: "- name: soak\n  runs: 3"))
    #expect(loaded.entries.map(\.runs) == [3])
    #expect(loaded.entries.map(\.runIndex) == [nil])
    #expect(loaded.diagnostics.map(\.rule) == ["shared-output"])
    #expect(loaded.diagnostics.first?.severity == .warning)
    #expect(loaded.diagnostics.first?.location?.range.start.line == 15)
  }

  @Test func `a run's number makes each run an entry of its own`() {
    let loaded = Sample.load(
      Sample.job(versions: "- name: soak\n  runs: 3\n  config: {train_url: '/flowers/soak/${run.index}/'}"))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    #expect(loaded.entries.map(\.name) == ["soak", "soak", "soak"])
    #expect(loaded.entries.map(\.runIndex) == [1, 2, 3])
    #expect(loaded.entries.map(\.runs) == [1, 1, 1])
    #expect(loaded.entries.map(\.config.trainURL) == (1...3).map { "/flowers/soak/\($0)/" })
  }

  @Test func `runs that differ in an ignored field alone are still declared`() {
    let loaded = Sample.load(
      Sample.job(
        versions: "- name: soak\n  runs: 2\n  config: {train_url: '/flowers/soak/${run.index}/'}",
        spec: ["ignore: [train_url]"]))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    #expect(loaded.entries.map(\.runIndex) == [1, 2])
  }

  @Test func `an image without an output shares none`() {
    let loaded = Sample.load(
      Sample.job(
        ["user_image_url: swr/image:1"], without: ["app_url", "boot_file_url", "engine_version", "train_url"],
        versions: "- name: soak\n  runs: 3"))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
  }

  @Test func `only an entry that contains its name says so`() {
    let loaded = Sample.load(
      Sample.job(
        versions:
          "- name: a\n  config: {train_url: '/flowers/${version.name}/'}\n- name: b\n  config: {train_url: /flowers/b/}"
      ))
    #expect(loaded.entries.map(\.usesVersionName) == [true, false], "\(loaded.report)")
  }

  @Test(arguments: [
    ("runs: 10000", 10_000), ("runs: 10001", nil),
  ])
  func `runs with their number are limited like entries`(_ runs: String, _ count: Int?) {
    let loaded = Sample.load(
      Sample.job(["parameter: {i: '${run.index}'}"], versions: "- name: soak\n  \(runs)"))
    #expect(loaded.desired?.jobs.first?.entries.count == count)
  }

  @Test func `matrices and runs together are limited`() {
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {i: '${run.index}', x: '${matrix.x}'}"],
        versions: "- name: soak-${matrix.x}\n  matrix: {x: [1, 2]}\n  runs: 9000"))
    #expect(loaded.diagnostics.map(\.rule) == ["too-many-entries"])
  }

  @Test func `a matrix whose size no number can hold is refused`() {
    let values = (0..<4096).map(String.init).joined(separator: ", ")
    let axes = "abcdef".map { "\($0): [\(values)]" }.joined(separator: ", ")
    let loaded = Sample.load(Sample.job(versions: "- name: a\n  matrix: {\(axes)}"))
    #expect(loaded.diagnostics.map(\.rule) == ["too-many-entries"])
  }

  @Test func `a chain of ten thousand parents is followed once`() {
    let entries = (0..<5000).map { "- {name: e\($0), parent: e\($0 + 1)}" } + ["- {name: e5000}"]
    let loaded = Sample.load(
      Sample.job(["parameter: {n: '${version.name}'}"], versions: entries.joined(separator: "\n")))
    #expect(loaded.desired?.jobs.first?.entries.count == 5001, "\(loaded.report.prefix(500))")
  }

  @Test func `many parameters are read in linear time`() {
    let list = (0..<20_000).map { "{label: p\($0), value: \($0)}" }.joined(separator: ", ")
    let loaded = Sample.load(Sample.job(["parameter: [\(list)]"]))
    #expect(loaded.entries.first?.config.parameters.count == 20_000)
  }

  @Test func `an empty list of versions is a job without a run`() {
    let loaded = Sample.load(Sample.job(versions: "[]"))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    #expect(loaded.desired?.jobs.map(\.entries.count) == [0])
  }
}
