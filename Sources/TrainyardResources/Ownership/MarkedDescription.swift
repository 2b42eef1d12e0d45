/// A remote description, taken apart into the user's text and the mark behind it.
package struct MarkedDescription: Sendable, Hashable {
  package enum Ownership: Sendable, Hashable {
    case unmarked
    case marked(Mark)
    /// Something that starts like a mark but is none; it counts as another owner's.
    case malformed(String)
  }

  /// The longest description that the service takes, in characters (contract section 3).
  package static let limit = 256

  /// The user's part of the text.
  package var text: String
  package var ownership: Ownership

  package init(text: String, mark: Mark) {
    self.text = text
    ownership = .marked(mark)
  }

  /// Takes a remote description apart.
  package init(_ remote: String) {
    guard remote.last == "]", let start = Self.lastOpening(in: remote) else {
      text = remote
      ownership = .unmarked
      return
    }
    let body = remote[start...].dropFirst(Mark.opening.count).dropLast()
    ownership = Mark(parsing: body).map { .marked($0) } ?? .malformed(String(remote[start...]))
    let user = remote[..<start]
    text = String(user.last == " " ? user.dropLast() : user)
  }

  package var mark: Mark? {
    if case .marked(let mark) = ownership { mark } else { nil }
  }

  /// The whole text as it is sent: the user's part, a blank, the mark.
  package var remoteText: String {
    switch ownership {
    case .unmarked: text
    case .marked(let mark): text.isEmpty ? mark.description : "\(text) \(mark)"
    case .malformed(let mark): text.isEmpty ? mark : "\(text) \(mark)"
    }
  }

  /// Whether the service takes the whole text.
  package var fits: Bool { remoteText.unicodeScalars.count <= Self.limit }

  private static func lastOpening(in text: String) -> String.Index? {
    var search = text[...]
    while let bracket = search.lastIndex(of: "[") {
      if text[bracket...].hasPrefix(Mark.opening) { return bracket }
      search = search[..<bracket]
    }
    return nil
  }
}
