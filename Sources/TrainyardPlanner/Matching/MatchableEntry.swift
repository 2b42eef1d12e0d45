internal import TrainyardResources

/// A declared entry with what it is recognised by.
struct MatchableEntry {
  let declared: DeclaredVersion
  let shape: Shape
  let content: Content
  let matchingKey: Fingerprint

  init(_ declared: DeclaredVersion, ignoring ignored: [FieldPath], catalog: Catalog) {
    let algorithm = catalog.algorithm(of: declared.config)
    self.declared = declared
    shape = Shape(of: declared.config, ignoring: ignored, algorithm: algorithm)
    content = declared.config.content(in: shape, algorithm: algorithm)
    matchingKey = content.matchingKey
  }

  /// The address of one of the entry's runs.
  ///
  /// - Parameter run: The number of the run, from 1.
  func address(in job: String, run: Int = 1) -> Address {
    let number = declared.runIndex ?? (declared.runs > 1 ? run : nil)
    return .entry(job: job, name: declared.name, run: number)
  }
}
