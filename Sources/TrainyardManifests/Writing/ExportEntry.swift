internal import TrainyardResources

/// Versions of equal content, as they become one entry of a job.
struct ExportEntry {
  /// The config of the first version.
  let config: RunConfig
  let shape: Shape
  let content: Content
  let matchingKey: Fingerprint
  /// The content once codes stand for their ids, by which the service would tell entries apart.
  let onlineKey: Fingerprint
  /// The versions by id.
  var versions: [ObservedVersion]

  init(_ config: RunConfig, first version: ObservedVersion, _ catalog: Catalog) {
    let algorithm = catalog.algorithm(of: config)
    self.config = config
    shape = Shape(of: config, algorithm: algorithm)
    content = config.content(in: shape, algorithm: algorithm)
    matchingKey = content.matchingKey
    onlineKey = Self.onlineKey(of: config, catalog)
    versions = [version]
  }

  private static func onlineKey(of config: RunConfig, _ catalog: Catalog) -> Fingerprint {
    var resolved = config
    if case .specCode(let code) = config.resource, let flavor = catalog.flavor(code: code) {
      resolved.resource = .specID(flavor.id)
    }
    if case .engine(let app, let boot, .version(let version)) = config.code,
      let engine = catalog.engine(version: version)
    {
      resolved.code = .engine(appURL: app, bootFileURL: boot, engine: .id(engine.id))
    }
    let algorithm = catalog.algorithm(of: resolved)
    return resolved.content(in: Shape(of: resolved, algorithm: algorithm), algorithm: algorithm).fingerprint
  }

  /// Whether a version is a run of the entry.
  func holds(_ version: ObservedVersion) -> Bool { content.equals(version.config.content(in: shape)) }

  /// The number of runs with which nothing is launched and nothing is too much: of the versions that are neither failed
  /// nor cancelled, which are history. Where there are no others, that history keeps the one run from being launched.
  var runs: Int {
    max(1, versions.count { $0.status.category != .failed && $0.status.category != .cancelled })
  }
}
