/// The entry that an address names, by the indices of what it was expanded to: one, or one for each run where the config
/// contains `${run.index}`.
struct NamedEntry {
  /// The runs of the entry, in their order.
  let all: [Int]
  /// The one whose fields are shown.
  let shown: Int
  /// Whether only that one was asked for, by its number.
  let isOneRun: Bool

  /// - Parameters:
  ///   - all: The runs of the entry; nothing is named where there is none.
  ///   - asked: The run that was asked for, nil for all of them.
  init?(_ all: [Int], asked: Int? = nil) {
    guard let first = all.first else { return nil }
    self.all = all
    shown = asked ?? first
    isOneRun = asked != nil
  }

  /// The runs that are asked for.
  var explained: [Int] { isOneRun ? [shown] : all }

  /// Whether one run's fields stand for several.
  var showsOneOfAll: Bool { !isOneRun && all.count > 1 }
}
