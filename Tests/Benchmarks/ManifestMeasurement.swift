internal import TrainyardDiagnostics
internal import TrainyardManifests
internal import TrainyardResources

/// What loading and checking a made-up project took, from the bytes of its files to the desired state.
struct ManifestMeasurement {
  let objects: Int
  /// Seconds, the median of several loads.
  let loading: Double
  /// The most memory that the process held, in bytes; nil where the system does not tell.
  let memory: Int?

  init(objects: Int, loading: Double, memory: Int?) {
    self.objects = objects
    self.loading = loading
    self.memory = memory
  }

  /// Loads a project several times; for the memory to count, in a process that did nothing before.
  init(objects: Int, repeats: Int) {
    let project = ManifestProject(objects: objects)
    let clock = ContinuousClock()
    Self.load(project)
    let memory = PeakMemory.peak
    let times = (0..<repeats).map { _ in clock.measure { Self.load(project) } / .seconds(1) }.sorted()
    self.init(objects: objects, loading: times[times.count / 2], memory: memory)
  }

  private static func load(_ project: ManifestProject) {
    let loaded = Manifests(.init(projectFile: project.projectFile)) { _ in project.files() }
    let count = (loaded.desired?.jobs.count ?? 0) + (loaded.desired?.configurations.count ?? 0)
    precondition(count == project.objects, DiagnosticFormatter().format(loaded.diagnostics.prefix(3)))
  }
}

extension ManifestMeasurement {
  /// The numbers on one line, for the process that asked.
  var line: String { "\(objects) \(loading) \(memory ?? 0)" }

  /// Reads what ``line`` wrote.
  init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let objects = Int(words[0]), let loading = Double(words[1]), let memory = Int(words[2])
    else { return nil }
    self.init(objects: objects, loading: loading, memory: memory == 0 ? nil : memory)
  }
}
