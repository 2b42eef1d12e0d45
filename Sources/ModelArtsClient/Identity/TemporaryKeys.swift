/// Keys that somebody handed out for a while.
struct TemporaryKeys: Sendable, Hashable {
  /// The SDKs of the cloud renew so long before the end (authentication page, section 5).
  private static let margin: Int64 = 40 * 60

  let keys: AccessKeyCredentials
  /// When they were received, in seconds of the epoch.
  let receivedAt: Int64
  /// When they end, in seconds of the epoch; nil where that was not said.
  let expiry: Int64?

  /// Whether it is time for new ones: 40 minutes before the end, and where the whole time is shorter, halfway.
  func areDue(at now: Int64) -> Bool {
    guard let expiry else { return false }
    return now >= expiry - min(Self.margin, max(0, expiry - receivedAt) / 2)
  }

  /// Whether they are still good for a request.
  func areValid(at now: Int64) -> Bool {
    expiry.map { now < $0 } ?? true
  }
}
