/// Deviations of form that editions and recordings of the service show (contract section 10, rows 1, 3, 5, 9, 10).
public struct EmulatorQuirks: Sendable, Hashable {
  /// The order of versions in a list.
  public enum VersionOrder: Sendable, Hashable {
    case newestFirst
    case oldestFirst
    /// An order that looks random and is the same for the same seed.
    case shuffled(seed: Int)
  }

  /// Every integer of a response body is printed as a string.
  public var integersAsStrings: Bool
  /// A `parameter` value that is a number is printed as one, as the samples of list and get version do.
  public var numericParameterValues: Bool
  /// Failures call their text `error_msg` instead of `error_message`.
  public var usesErrorMsgKey: Bool
  /// Failures of the service come with HTTP status 200; those of the gateway keep theirs.
  public var failsWithStatus200: Bool
  /// Each page begins with the last element of the page before, and pages beyond the end repeat the last one.
  public var repeatsPages: Bool
  /// The most elements that a page holds whatever `per_page` says; nil keeps to `per_page`.
  public var maximumPageSize: Int?
  /// The order of the versions of a job.
  public var versionOrder: VersionOrder

  /// Creates quirks, all off unless told.
  public init(
    integersAsStrings: Bool = false,
    numericParameterValues: Bool = false,
    usesErrorMsgKey: Bool = false,
    failsWithStatus200: Bool = false,
    repeatsPages: Bool = false,
    maximumPageSize: Int? = nil,
    versionOrder: VersionOrder = .newestFirst
  ) {
    self.integersAsStrings = integersAsStrings
    self.numericParameterValues = numericParameterValues
    self.usesErrorMsgKey = usesErrorMsgKey
    self.failsWithStatus200 = failsWithStatus200
    self.repeatsPages = repeatsPages
    self.maximumPageSize = maximumPageSize
    self.versionOrder = versionOrder
  }
}
