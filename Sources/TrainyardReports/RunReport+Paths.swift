extension RunReport {
  /// A path of a manifest as seen from the repository's root.
  ///
  /// - Parameter path: The path as it is shown to people, relative to ``folder``.
  /// - Returns: The path with `/` between its parts; nil for standard input and for what lies outside of the repository.
  func repositoryPath(_ path: String) -> String? {
    guard path != "-", !path.isEmpty, !path.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in folder.split(separator: "/") + path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
