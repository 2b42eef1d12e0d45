/// The query of a request, read strictly: a value that is out of its documented range is refused.
struct QueryReader: Sendable {
  private let items: [QueryItem]

  init(_ items: [QueryItem]) {
    self.items = items
  }

  /// The trimmed value of a name; nil where it is absent or empty.
  func text(_ name: String) -> String? {
    guard let item = items.last(where: { $0.name == name }) else { return nil }
    let value = item.value.trimmingSpace
    return value.isEmpty ? nil : value
  }

  /// A text of limited length, without NUL characters, at which the store would end it.
  func text(_ name: String, maximumLength: Int) throws -> String? {
    guard let value = text(name) else { return nil }
    guard value.unicodeScalars.count <= maximumLength, !value.utf8.contains(0) else {
      throw ServiceFailure.parameter("The length of \(name) should be in [0,\(maximumLength)].")
    }
    return value
  }

  /// An integer in a range; nil where it is absent.
  func integer(_ name: String, in range: ClosedRange<Int64>) throws -> Int64? {
    guard let value = text(name) else { return nil }
    guard !value.hasPrefix("+"), let number = Int64(value), range.contains(number) else {
      throw ServiceFailure.parameter("\(name) must be an integer in [\(range.lowerBound),\(range.upperBound)].")
    }
    return number
  }

  /// One of the cases of an enumeration that is named by its wire values.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, default fallback: Choice) throws -> Choice
  where Choice.RawValue == String {
    guard let value = text(name) else { return fallback }
    guard let choice = Choice(rawValue: value) else {
      let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw ServiceFailure.parameter("\(name) must be one of \(allowed).")
    }
    return choice
  }

  /// The page that is asked for, of 10 elements unless told (contract section 10, row 38).
  func page(maximumSize: Int64 = 1000, default number: Int64 = 1) throws -> Page {
    let lowest = min(number, 1)
    return Page(
      number: Int(try integer("page", in: lowest...65_535) ?? number),
      size: Int(try integer("per_page", in: 1...maximumSize) ?? 10))
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    var rest = Substring(self)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
