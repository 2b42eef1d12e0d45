internal import TrainyardResources

/// A declared entry with what it is recognised by.
final class MatchableEntry: Sendable {
  let declared: DeclaredVersion
  let shape: Shape
  /// The preset algorithm that the config names, whose default parameters count as declared.
  let algorithm: Shared<Algorithm>?

  init(_ declared: DeclaredVersion, ignoring ignored: [FieldPath], catalog: Catalog) {
    let algorithm = catalog.algorithm(of: declared.$config.box.value)
    self.declared = declared
    self.algorithm = algorithm.map { Shared(wrappedValue: $0) }
    shape = Shape(of: declared.$config.box.value, ignoring: ignored, algorithm: algorithm)
  }

  /// Where the runs write their output, empty for nowhere.
  var trainURL: String { declared.$config.box.value.trainURL }

  /// The content, made anew each time: matching very many entries compares bytes instead.
  var content: Content { content(in: shape) }

  /// The content in a shape that ignores other fields, the algorithm's defaults filled in.
  func content(in shape: Shape) -> Content {
    declared.$config.box.value.content(in: shape, algorithm: algorithm?.wrappedValue)
  }

  /// Compares the content with those of versions.
  var comparison: ContentComparison {
    ContentComparison(declared.$config.box.value, in: shape, algorithm: algorithm?.wrappedValue)
  }

  /// Compares this content, from here on, with those of versions.
  func begin(_ comparison: inout ContentComparison) {
    comparison.compare(with: declared.$config.box.value, in: shape, algorithm: algorithm?.wrappedValue)
  }

  /// The address of one of the entry's runs.
  ///
  /// - Parameter run: The number of the run, from 1.
  func address(in job: String, run: Int = 1) -> Address {
    let number = declared.runIndex ?? (declared.runs > 1 ? run : nil)
    return .entry(job: job, name: declared.name, run: number)
  }
}

extension ContentTable {
  /// The number of an entry's content, which is added where it is not known.
  mutating func insert(_ entry: MatchableEntry) -> Int {
    insert(entry.declared, algorithm: entry.algorithm?.wrappedValue)
  }
}
