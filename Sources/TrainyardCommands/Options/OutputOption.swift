internal import ArgumentParser

/// A format with the file that it goes to, standard output by default: `json=plan.json`.
struct OutputOption<Format: OutputFormat>: ExpressibleByArgument, Hashable {
  var format: Format
  var file: String?

  init(_ format: Format, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.format = format
    // As elsewhere on command lines, '-' is the standard stream.
    file = parts.count == 2 && parts[1] != "-" ? String(parts[1]) : nil
  }

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension Array {
  /// Refuses two formats in one place.
  func checkPlaces<Format>() throws where Element == OutputOption<Format> {
    if count(where: { $0.file == nil }) > 1 {
      throw ValidationError(
        "two formats cannot share standard output; give one of them a file, as in --output json=plan.json")
    }
    var seen: Set<String> = []
    for file in compactMap(\.file) where !seen.insert(file).inserted {
      throw ValidationError("two formats cannot share the file '\(file)'")
    }
  }
}
