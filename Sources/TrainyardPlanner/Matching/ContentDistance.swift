internal import TrainyardResources

/// Counts the fields in which contents differ, fast enough to compare every entry of a job with every version.
///
/// Paths and values are numbered once; two contents are then compared as two sorted lists of numbers.
struct ContentDistance {
  /// A content by the numbers of its paths and values.
  struct Numbered {
    fileprivate struct Field {
      var path: Int32
      var text: Int32
      /// The number of the decimal value, -1 for text that is no number, or that need not be read as one.
      var decimal: Int32
      var isNumber: Bool
    }

    fileprivate var fields: [Field]
  }

  /// Whether the service answered numbers for text, so that decimal values count.
  private let hasNumbers: Bool
  private var paths: [FieldPath: Int32] = [:]
  private var texts: [String: Int32] = [:]
  private var decimals: [DecimalText: Int32] = [:]
  /// The last content: most of what the next one holds is the same, at the same place.
  private var last: (content: Content, numbered: [Numbered.Field]) = (Content([]), [])

  init(hasNumbers: Bool) {
    self.hasNumbers = hasNumbers
  }

  /// Numbers the fields of a content.
  mutating func numbered(_ content: Content) -> Numbered {
    var fields: [Numbered.Field] = []
    fields.reserveCapacity(content.fields.count)
    var isSorted = true
    for (index, field) in content.fields.enumerated() {
      let numbered = numbered(field, at: index)
      isSorted = isSorted && fields.last.map { $0.path <= numbered.path } ?? true
      fields.append(numbered)
    }
    last = (content, fields)
    return Numbered(fields: isSorted ? fields : fields.sorted { $0.path < $1.path })
  }

  private mutating func numbered(_ field: Content.Field, at index: Int) -> Numbered.Field {
    var path: Int32?
    if index < last.numbered.count, last.content.fields[index].path == field.path {
      if last.content.fields[index].value == field.value { return last.numbered[index] }
      path = last.numbered[index].path
    }
    let decimal = hasNumbers ? DecimalText(field.value.text) : nil
    return Numbered.Field(
      path: path ?? Self.number(of: field.path, in: &paths), text: Self.number(of: field.value.text, in: &texts),
      decimal: decimal.map { Self.number(of: $0, in: &decimals) } ?? -1, isNumber: field.value.isNumber)
  }

  private static func number<Key: Hashable>(of key: Key, in numbers: inout [Key: Int32]) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(clamping: numbers.count)
    numbers[key] = number
    return number
  }

  /// The number of paths whose values differ.
  ///
  /// - Parameter limit: Counting ends when this many are found.
  static func between(_ left: Numbered, _ right: Numbered, limit: Int) -> Int {
    var count = 0
    var (own, other) = (0, 0)
    while count < limit, own < left.fields.count || other < right.fields.count {
      let path = min(
        own < left.fields.count ? left.fields[own].path : .max,
        other < right.fields.count ? right.fields[other].path : .max)
      var isEqual = true
      // A service may answer one label several times, which is a difference too.
      while own < left.fields.count, left.fields[own].path == path {
        let pair = other < right.fields.count && right.fields[other].path == path ? right.fields[other] : nil
        isEqual = isEqual && pair.map { equal(left.fields[own], $0) } == true
        own += 1
        if pair != nil { other += 1 }
      }
      while other < right.fields.count, right.fields[other].path == path {
        isEqual = false
        other += 1
      }
      if !isEqual { count += 1 }
    }
    return count
  }

  private static func equal(_ left: Numbered.Field, _ right: Numbered.Field) -> Bool {
    left.text == right.text
      || (left.isNumber || right.isNumber) && left.decimal >= 0 && left.decimal == right.decimal
  }
}
