import FoundationEssentials

@testable import ModelArtsEmulator

extension BasicDate {
  /// The text of a wall time in epoch milliseconds.
  static func text(of time: Int64) -> String {
    Date(timeIntervalSince1970: Double(time / 1000)).formatted(.iso8601).replacing("-", with: "").replacing(
      ":", with: "")
  }
}
