import Foundation

/// Output as a page shows it, compared with what a command really says. Hashes, ids, times and addresses may differ; a line
/// `...` stands for any lines.
enum ShownOutput {
  private static let masks: [(String, String)] = [
    (#"\b[0-9a-f]{16,64}\b"#, "HASH"), (#"\b\d{4}-\d\d-\d\dT[0-9:.]+Z"#, "MOMENT"),
    (#"\b127\.0\.0\.1:\d+"#, "ADDRESS"), (#"\b\d+ (ms|s|min|h)( \d+ (s|min))?\b"#, "TIME"), (#"\b\d{6,}\b"#, "ID"),
    (#"\S*/trainyard-[0-9A-F-]{36}"#, "FOLDER"), (#" {2,}"#, "  "), (#"[ \r]+$"#, ""),
  ]

  static func masked(_ line: String) -> String {
    masks.reduce(line) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .regularExpression) }
  }

  static func lines(of text: String) -> [String] {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Whether a page tells the truth.
  static func matches(_ shown: [String], _ actual: [String]) -> Bool {
    matches(shown.map(masked)[...], actual.map(masked)[...])
  }

  private static func matches(_ shown: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return actual.isEmpty }
    if first == "..." {
      return (actual.startIndex...actual.endIndex).contains { matches(shown.dropFirst(), actual[$0...]) }
    }
    return actual.first == first && matches(shown.dropFirst(), actual.dropFirst())
  }
}
