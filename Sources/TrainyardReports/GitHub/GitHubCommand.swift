/// One workflow command that annotates a line of a file.
struct GitHubCommand: CustomStringConvertible {
  /// How an annotation is shown.
  enum Level: String, CaseIterable {
    case error, warning, notice
  }

  var level: Level
  var title: String
  var message: String
  var place: FindingPlace?

  /// The command on one line.
  var description: String {
    let properties = (location + [("title", title)]).map { "\($0.0)=\(Self.property($0.1))" }
    return "::\(level.rawValue) \(properties.joined(separator: ","))::\(Self.data(message))"
  }

  /// The place; columns only within one line, since the service takes no others.
  private var location: [(String, String)] {
    guard let place else { return [] }
    let lines = [("file", place.path), ("line", String(place.line))]
    guard let columns = place.columns, place.line == place.endLine else {
      return lines + [("endLine", String(place.endLine))]
    }
    return lines + [("col", String(columns.start))]
      + (columns.end > columns.start ? [("endColumn", String(columns.end))] : [])
  }

  /// Text behind the second pair of colons.
  private static func data(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  /// Text of a property, which ends at a comma or colon.
  private static func property(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
  }

  private static func escaped(_ text: String, _ isEscaped: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isEscaped(scalar) else {
        result.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result.append(contentsOf: "%\(digits.count == 1 ? "0" : "")\(digits)".unicodeScalars)
    }
    return String(result)
  }
}
