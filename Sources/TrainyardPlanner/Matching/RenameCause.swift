internal import TrainyardResources

/// Finds out whether a run differs from its entry only because the entry was renamed, and its config contains the name.
struct RenameCause {
  /// What the entry was called when the run was started.
  let formerName: String
  /// Whether the name explains every difference.
  let explainsAll: Bool

  /// Compares an entry with the version that it would replace.
  ///
  /// - Parameter changes: The fields in which the version (before) differs from the entry (after).
  /// - Returns: Nil unless the name explains a difference.
  init?(_ entry: DeclaredVersion, _ changes: [FieldChange]) {
    guard entry.usesVersionName, !changes.isEmpty else { return nil }
    let names = changes.map { Self.formerName(in: $0, of: entry.name) }
    let found = Set(names.compactMap(\.self))
    // Two names would mean that it is no name at all.
    guard found.count == 1, let name = found.first else { return nil }
    formerName = name
    explainsAll = names.allSatisfy { $0 != nil }
  }

  /// The reason to show for the launch of a renamed entry.
  func reason(_ entry: DeclaredVersion, replacing version: ObservedVersion) -> Reason {
    let rename = "renamed from '\(formerName)' to '\(entry.name)', and its config contains ${version.name}"
    guard explainsAll else {
      return Reason(.contentDiffers, "content differs from \(version.name), which may have been \(rename)")
    }
    return Reason(.renamed, "\(rename): \(version.name) was the run of '\(formerName)'")
  }

  /// What stands in the text before where the text after has the entry's name.
  private static func formerName(in change: FieldChange, of name: String) -> String? {
    guard let before = change.before, let after = change.after, !change.isSensitive else { return nil }
    let parts = after.split(separator: name, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    let fixed = parts.reduce(0) { $0 + $1.count }
    let rest = before.count - fixed
    guard rest > 0, rest % (parts.count - 1) == 0 else { return nil }
    let former = before.dropFirst(parts[0].count).prefix(rest / (parts.count - 1))
    guard former.allSatisfy(isNameCharacter), parts.joined(separator: String(former)) == before else { return nil }
    return String(former)
  }

  /// Whether a character may stand in an entry's name.
  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
  }
}
