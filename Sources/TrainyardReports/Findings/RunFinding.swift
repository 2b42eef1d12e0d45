internal import TrainyardDiagnostics

/// One thing that a run has to say about a place in the repository, from which alerts and quality reports are made.
struct RunFinding: Sendable, Hashable {
  /// How bad a finding is; the words are those of GitLab's code quality.
  enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Nothing is wrong, and somebody should know.
    case info
    /// What was asked for is done, and may not be what was meant.
    case minor
    /// Something cannot be done.
    case major
    /// Something is lost, or cannot be known.
    case critical
    /// Nothing is done until somebody decides.
    case blocker
  }

  /// A second place that explains the finding.
  struct Related: Sendable, Hashable {
    var message: String
    var place: FindingPlace?
  }

  var severity: Severity
  /// The stable name of what was checked, such as `unknown-key` or `guard.kill`.
  var rule: String
  /// What is wrong, as a sentence without a full stop; without control characters.
  var message: String
  /// What to do about it.
  var hint: String?
  /// Where it is; nil where no file of the repository is meant.
  var place: FindingPlace?
  var related: [Related] = []
  /// What the finding is about, from which it is recognised when lines move: an address, or the message.
  var subject: String

  init(
    _ severity: Severity, rule: String, _ message: String, hint: String? = nil, at place: FindingPlace?,
    about subject: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message.visible.clipped(to: Self.longestMessage)
    self.hint = hint?.visible.clipped(to: Self.longestMessage)
    self.place = place
    self.subject = subject ?? message
  }

  /// The message with what to do, as one text.
  var text: String { hint.map { "\(message); \($0)" } ?? message }

  /// The most characters of a message; services cut longer ones, or refuse the file.
  private static let longestMessage = 2000
}

extension RunFinding.Severity: Comparable {
  static func < (left: RunFinding.Severity, right: RunFinding.Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .minor: 1
    case .major: 2
    case .critical: 3
    case .blocker: 4
    }
  }
}

extension String {
  /// The text up to a number of characters, with how many were left out.
  func clipped(to limit: Int) -> String {
    // Counting characters is slow; no text has more of them than bytes.
    guard utf8.count > limit, count > limit else { return self }
    return prefix(limit) + "… (\(count - limit) more characters)"
  }
}
