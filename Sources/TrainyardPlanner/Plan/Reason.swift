/// Why an action is in the plan.
package struct Reason: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    case notFound = "not_found"
    case contentDiffers = "content_differs"
    /// The entry has another name than its run was started under, and its config contains the name.
    case renamed
    case moreRuns = "more_runs"
    case failedRunRetry = "failed_run_retry"
    case relaunch
    case undeclared
    case surplus
    case jobRemoved = "job_removed"
    case configRemoved = "config_removed"
    case adopt
    case takeOver = "take_over"
    case fieldsDiffer = "fields_differ"
    case protectionChanged = "protection_changed"
    case released
  }

  /// What the words are made of: they are spelt where they are read, since plans hold very many.
  enum Words: Sendable, CustomStringConvertible {
    case text(String)
    /// The content differs from a version's.
    case differs(from: String)

    var description: String {
      switch self {
      case .text(let words): words
      case .differs(let version): "content differs from \(version)"
      }
    }
  }

  package var code: Code
  var text: Words

  /// The reason for people.
  package var words: String {
    get { text.description }
    set { text = .text(newValue) }
  }

  package init(_ code: Code, _ words: String) {
    self.init(code: code, text: .text(words))
  }

  init(code: Code, text: Words) {
    self.code = code
    self.text = text
  }

  /// The reason for what does not exist yet.
  static let notFound = Reason(.notFound, "not found")

  /// The reason for a run whose content differs from a version's.
  static func contentDiffers(from version: String) -> Reason {
    Reason(code: .contentDiffers, text: .differs(from: version))
  }
}

extension Reason.Words: Hashable {
  static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
