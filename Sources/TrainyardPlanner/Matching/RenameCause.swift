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
    let names = changes.map { FormerNames(in: $0, of: entry.name).all }
    let found = names.filter { !$0.isEmpty }
    // Different names would mean that it is no name at all.
    guard let name = found.first?.first(where: { name in found.allSatisfy { $0.contains(name) } }) else { return nil }
    formerName = name
    explainsAll = found.count == names.count
  }

  /// The reason to show for the launch of a renamed entry.
  func reason(_ entry: DeclaredVersion, replacing version: ObservedVersion) -> Reason {
    let rename = "renamed from '\(formerName)' to '\(entry.name)', and its config contains ${version.name}"
    guard explainsAll else {
      return Reason(.contentDiffers, "content differs from \(version.name), which may have been \(rename)")
    }
    return Reason(.renamed, "\(rename): \(version.name) was the run of '\(formerName)'")
  }
}

/// The names that an entry may have had, given one field of a run that was started under it.
private struct FormerNames {
  /// The longest name that an entry may have.
  private static let longest = 64

  private let name: [UInt8]
  private let before: [UInt8]
  private let after: [UInt8]

  init(in change: FieldChange, of name: String) {
    self.name = Array(name.utf8)
    before = change.isSensitive ? [] : Array((change.before ?? "").utf8)
    after = change.isSensitive ? [] : Array((change.after ?? "").utf8)
  }

  /// What may stand in the text before where the text after has the entry's name, each once, the likeliest first: it may
  /// be meant wherever it stands, or in one place, where the same word stands elsewhere by chance.
  var all: [String] {
    guard !before.isEmpty, !name.isEmpty else { return [] }
    let places = after.indices.filter { after[$0...].starts(with: name) }
    var names: [String] = []
    for former in [everywhere(places)] + once(places) {
      if let former, !names.contains(former) { names.append(former) }
    }
    return names
  }

  /// The former name where each of the places has it.
  private func everywhere(_ places: [Int]) -> String? {
    var apart: [Int] = []
    for place in places where place >= (apart.last.map { $0 + name.count } ?? 0) { apart.append(place) }
    guard let first = apart.first else { return nil }
    let length = before.count - after.count + apart.count * name.count
    guard length > 0, length % apart.count == 0 else { return nil }
    let former = before.dropFirst(first).prefix(length / apart.count)
    var renamed = after[..<first]
    for (index, place) in apart.enumerated() {
      let end = index + 1 < apart.count ? apart[index + 1] : after.count
      renamed += former + after[(place + name.count)..<end]
    }
    return renamed.elementsEqual(before) ? text(former) : nil
  }

  /// The former names where one of the places has it.
  private func once(_ places: [Int]) -> [String?] {
    let length = before.count - after.count + name.count
    guard length > 0 else { return [] }
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    return places.filter { $0 <= start && after.count - $0 - name.count <= end }
      .map { text(before[$0..<$0 + length]) }
  }

  /// The bytes as a name, nil where no entry may be called so.
  private func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let isName = bytes.count <= Self.longest && bytes.allSatisfy { Self.characters.contains($0) }
    return isName ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static let characters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-".utf8)
}
