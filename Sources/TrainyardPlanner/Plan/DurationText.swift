/// A length of time for people: `6 h 12 m`, `48 s`.
package struct DurationText: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// - Parameter milliseconds: The length of time.
  package init(_ milliseconds: Int64) {
    let seconds = milliseconds / 1000
    let minutes = seconds / 60 % 60
    description =
      switch seconds {
      case ..<60: "\(seconds) s"
      case ..<3600: "\(minutes) m \(seconds % 60) s"
      case ..<86400: "\(seconds / 3600) h \(minutes < 10 ? "0" : "")\(minutes) m"
      default: "\(seconds / 86400) d \(seconds / 3600 % 24) h"
      }
  }
}
