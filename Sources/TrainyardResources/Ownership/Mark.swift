/// The mark at the end of a remote description that says who manages the object: `[trainyard:vision/prod protect]`.
///
/// The API has no labels; descriptions are the only place that survives.
package struct Mark: Sendable, Hashable {
  package var owner: Owner
  /// Whether nothing of the object may be stopped or deleted.
  package var isProtected: Bool
  /// Whether nothing may be launched in the job until a person releases it.
  package var isOnHold: Bool
  /// Whether the job was created without a run, so that no version is missing from it.
  package var isEmpty: Bool

  package init(owner: Owner, isProtected: Bool = false, isOnHold: Bool = false, isEmpty: Bool = false) {
    self.owner = owner
    self.isProtected = isProtected
    self.isOnHold = isOnHold
    self.isEmpty = isEmpty
  }
}

extension Mark: CustomStringConvertible {
  static let opening = "[trainyard:"

  package var description: String {
    let words = [(isProtected, "protect"), (isOnHold, "hold"), (isEmpty, "empty")].filter(\.0).map { " " + $0.1 }
    return "\(Self.opening)\(owner)\(words.joined())]"
  }

  /// Reads what stands between `[trainyard:` and `]`.
  ///
  /// - Returns: Nil for anything that this version does not write.
  init?(parsing text: Substring) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let names = words[0].split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(names.count), names.allSatisfy({ !$0.isEmpty }) else { return nil }
    let flags = words.dropFirst()
    guard flags.allSatisfy({ ["protect", "hold", "empty"].contains($0) }), Set(flags).count == flags.count else {
      return nil
    }
    self.init(
      owner: Owner(project: String(names[0]), environment: names.count == 2 ? String(names[1]) : nil),
      isProtected: flags.contains("protect"), isOnHold: flags.contains("hold"), isEmpty: flags.contains("empty"))
  }
}
