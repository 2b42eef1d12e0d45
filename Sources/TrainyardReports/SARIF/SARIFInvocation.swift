internal import TrainyardDiagnostics

/// How a run of the tool went.
struct SARIFInvocation: Sendable, Encodable {
  struct Notification: Sendable, Encodable {
    var level: SARIFLevel
    var message: SARIFText
  }

  /// Whether the tool did its work; findings, and changes that are pending, do not count against it.
  var executionSuccessful: Bool
  var exitCode: Int
  /// What no place in a file can be given for.
  var toolExecutionNotifications: [Notification] = []

  init(_ report: RunReport) {
    exitCode = Int(report.exitCode)
    executionSuccessful = report.failure == nil && ![6, 7, 130, 143].contains(report.exitCode)
    if let failure = report.failure {
      note(.error, ([failure.message] + failure.details + [failure.hint].compactMap(\.self)).joined(separator: "; "))
    }
  }

  mutating func note(_ level: SARIFLevel, _ message: String) {
    toolExecutionNotifications.append(
      Notification(level: level, message: SARIFText(text: message.visible.withoutLinks)))
  }
}
