/// A page of a list; number 0 means everything where an endpoint allows it.
struct Page: Sendable, Hashable {
  var number: Int
  var size: Int

  /// The part of a list that the page shows; beyond the end it is empty.
  ///
  /// - Parameters:
  ///   - total: How many elements the list has.
  ///   - quirks: How pages overlap and how long they may be.
  func range(of total: Int, quirks: EmulatorQuirks) -> Range<Int> {
    guard number > 0, total > 0 else { return 0..<total }
    let size = max(1, min(size, quirks.maximumPageSize ?? size))
    let step = quirks.repeatsPages ? max(1, size - 1) : size
    var start = (number - 1) * step
    if quirks.repeatsPages { start = min(start, (total - 1) / step * step) }
    guard start < total else { return total..<total }
    return start..<min(start + size, total)
  }
}
