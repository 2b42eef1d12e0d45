internal import TrainyardDiagnostics

/// Where each key and value of a file of settings is written.
struct SettingsPlaces: Sendable {
  private var keys: [String: SourceRange] = [:]
  private var values: [String: SourceRange] = [:]

  mutating func note(key range: SourceRange, at path: String) { keys[path] = range }

  mutating func note(value range: SourceRange, at path: String) { values[path] = range }

  /// The place of a path, or of the nearest one around it.
  func range(of path: String, _ part: SettingsFile.Part) -> SourceRange? {
    if part == .key, let range = keys[path] { return range }
    if let range = values[path] { return range }
    guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else {
      return path.isEmpty ? nil : range(of: "", .value)
    }
    return range(of: String(path[..<end]), .value)
  }
}
