internal import TrainyardResources

/// Counts the fields in which contents differ, fast enough to compare every entry of a job with every version.
///
/// Paths and values are numbered once; two contents are then compared as two sorted lists of numbers.
struct ContentDistance {
  /// A content by the numbers of its paths and values.
  struct Numbered {
    fileprivate struct Field {
      var path: Int
      var text: Int
      /// The number of the decimal value, nil for text that is no number.
      var decimal: Int?
      var isNumber: Bool
    }

    fileprivate var fields: [Field]
  }

  private var paths: [FieldPath: Int] = [:]
  private var texts: [String: Int] = [:]
  private var decimals: [DecimalText: Int] = [:]

  /// Numbers the fields of a content.
  mutating func numbered(_ content: Content) -> Numbered {
    var fields: [Numbered.Field] = []
    fields.reserveCapacity(content.fields.count)
    for field in content.fields {
      let decimal = DecimalText(field.value.text).map { Self.number(of: $0, in: &decimals) }
      fields.append(
        Numbered.Field(
          path: Self.number(of: field.path, in: &paths), text: Self.number(of: field.value.text, in: &texts),
          decimal: decimal, isNumber: field.value.isNumber))
    }
    return Numbered(fields: fields.sorted { $0.path < $1.path })
  }

  private static func number<Key: Hashable>(of key: Key, in numbers: inout [Key: Int]) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
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
      || (left.isNumber || right.isNumber) && left.decimal != nil && left.decimal == right.decimal
  }
}
