/// A fault and the requests that it hits.
public struct FaultRule: Sendable, Hashable {
  /// Which of the requests that match are hit.
  public enum Occurrence: Sendable, Hashable {
    case every
    /// The first few.
    case first(Int)
    /// One alone, counted from 1.
    case nth(Int)
    /// Each multiple of a number: 3 hits the third, the sixth, the ninth.
    case everyNth(Int)
    /// Each with a probability from 0 to 1, by a sequence that is the same for the same seed.
    case random(probability: Double, seed: UInt64)
  }

  /// Whether a fault comes before the service has done what was asked for, or after it was committed.
  public enum Moment: String, Sendable, Hashable, CaseIterable {
    case beforeWork = "before"
    case afterWork = "after"
  }

  /// The endpoint that is hit; nil for every one.
  public var endpoint: ServiceEndpoint?
  /// The HTTP method that is hit; nil for every one.
  public var method: String?
  /// The paths that are hit, as sent and without a query: `*` stands for any text, `?` for one character.
  public var path: String
  /// Which of the matching requests are hit.
  public var occurrence: Occurrence
  /// When the fault happens; only effects that end or delay a request have a moment.
  public var moment: Moment
  /// What happens.
  public var effect: FaultEffect
  /// What random delays, orders and bytes begin with; ``Occurrence/random(probability:seed:)`` has a seed of its own.
  ///
  /// What happens to the first, second, third request that is hit is the same for the same seed.
  public var seed: UInt64

  /// Creates a rule that hits every request unless it is narrowed.
  public init(
    _ effect: FaultEffect,
    at moment: Moment = .beforeWork,
    endpoint: ServiceEndpoint? = nil,
    method: String? = nil,
    path: String = "*",
    occurrence: Occurrence = .every,
    seed: UInt64 = 0
  ) {
    self.effect = effect
    self.moment = moment
    self.endpoint = endpoint
    self.method = method
    self.path = path
    self.occurrence = occurrence
    self.seed = seed
  }

  /// Whether the rule is about a request, apart from how often.
  func covers(_ endpoint: ServiceEndpoint?, method: String, path: String) -> Bool {
    (self.endpoint == nil || self.endpoint == endpoint) && (self.method ?? method) == method
      && (self.path == "*" || Glob.matches(path, pattern: self.path))
  }
}
