internal import TrainyardResources

extension [MatchableEntry] {
  /// Entries of different names that would be the same run once the service has resolved codes and filled in defaults.
  ///
  /// Manifests alone cannot tell: the ids of codes and the defaults of preset algorithms are the service's.
  func equalOnline(ignoring ignored: [FieldPath], catalog: Catalog) -> Set<VersionMatcher.Clash> {
    var first: [Fingerprint: Int] = [:]
    var clashes: Set<VersionMatcher.Clash> = []
    for (index, entry) in enumerated() {
      let fingerprint = entry.resolvedFingerprint(ignoring: ignored, catalog: catalog)
      guard let other = first[fingerprint] else {
        first[fingerprint] = index
        continue
      }
      if self[other].declared.name != entry.declared.name {
        clashes.insert(VersionMatcher.Clash(first: other, second: index))
      }
    }
    return clashes
  }

  /// The contents of the entries by their numbers, where all are of one shape and no two are equal.
  ///
  /// Entries of one shape spell codes alike, so that what differs in Git differs online too.
  var distinctContents: ContentTable? {
    guard let shape = first?.shape, allSatisfy({ $0.shape == shape }) else { return nil }
    var table = ContentTable(shape: shape)
    table.reserveCapacity(count)
    return indices.allSatisfy { table.insert(self[$0]) == $0 } ? table : nil
  }
}

extension MatchableEntry {
  /// The digest of the content with all codes resolved and all defaults filled in.
  fileprivate func resolvedFingerprint(ignoring ignored: [FieldPath], catalog: Catalog) -> Fingerprint {
    let config = declared.config.resolved(by: catalog)
    let algorithm = catalog.algorithm(of: config)
    let shape = Shape(of: config, ignoring: ignored, algorithm: algorithm)
    return config.content(in: shape, algorithm: algorithm).fingerprint
  }
}

extension RunConfig {
  /// The config with the ids that its codes stand for.
  fileprivate func resolved(by catalog: Catalog) -> RunConfig {
    var resolved = self
    if case .specCode(let code) = resource, let flavor = catalog.flavor(code: code) {
      resolved.resource = .specID(flavor.id)
    }
    if case .engine(let app, let boot, .version(let version)) = code, let engine = catalog.engine(version: version) {
      resolved.code = .engine(appURL: app, bootFileURL: boot, engine: .id(engine.id))
    }
    return resolved
  }
}
