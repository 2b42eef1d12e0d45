internal import TrainyardDiagnostics

/// How much matrices, runs and substitution may make of a project, so that a small text cannot occupy much memory.
///
/// The numbers leave twice the room of the largest project that planning is made for, 100,000 versions.
struct ExpansionBudget {
  /// The most bytes that one text may have after substitution.
  static let textLimit = 1 << 20

  /// Bytes of texts that substitution may still make.
  private(set) var bytes = 128 << 20
  /// Entries that may still be expanded.
  private(set) var entries = 250_000
  /// Values that the configs of entries may still hold.
  private(set) var values = 3_000_000
  /// Comparisons of rows of a matrix with its combinations that may still be made.
  private(set) var steps = 10_000_000

  /// Takes the bytes of one text, of which more may follow.
  ///
  /// - Returns: What there would be too much of; nil while everything fits.
  mutating func excess(ofText count: Int, adding added: Int) -> String? {
    if count > Self.textLimit { return "the text has more than \(Self.textLimit) bytes after substitution" }
    bytes -= added
    return bytes < 0 ? "the texts of all manifests have too many bytes after substitution" : nil
  }

  /// Takes an entry, or a run that is one.
  ///
  /// - Returns: What there would be too much of; nil while everything fits.
  mutating func excess(ofEntries count: Int) -> String? {
    entries -= count
    return entries < 0 ? "all jobs together have too many entries, each run with ${run.index} counted as one" : nil
  }

  /// Takes the values of one config before it is made.
  ///
  /// - Returns: What there would be too much of; nil while everything fits.
  mutating func excess(ofValues count: Int) -> String? {
    values -= count
    return values < 0 ? "the entries of all jobs together hold too many values" : nil
  }

  /// Takes comparisons of the rows of a matrix with its combinations.
  ///
  /// - Returns: What there would be too much of; nil while everything fits.
  mutating func excess(ofSteps count: Int) -> String? {
    steps -= count
    return steps < 0 ? "the 'include' and 'exclude' of all matrices are too many to be compared" : nil
  }
}

extension Findings {
  /// Reports what there is too much of, once.
  mutating func exceed(_ excess: String, at location: SourceLocation) {
    guard !isExhausted else { return }
    isExhausted = true
    error(.expansionLimit, excess, at: location, hint: "use smaller matrices, or split the project")
  }
}
