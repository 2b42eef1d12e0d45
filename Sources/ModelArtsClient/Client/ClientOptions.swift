public import Logging

/// How a client behaves; every option has a default that suits the public clouds.
public struct ClientOptions: Sendable {
  /// When requests are repeated.
  public var retry = RetryPolicy()
  /// How long one request may take; used by ``ModelArtsClient/withClient(_:_:)``.
  public var timeouts = TransportTimeouts()
  /// The proxies; used by ``ModelArtsClient/withClient(_:_:)``.
  public var proxies = ProxySettings.none
  /// The authorities trusted beside the system's; used by ``ModelArtsClient/withClient(_:_:)``.
  public var authorities = TrustedAuthorities.system
  /// How many requests may be under way at a time, to each host.
  public var maximumConcurrency = 8
  /// How many requests may start in a second, to each host; nil for no limit.
  public var requestsPerSecond: Double?
  /// The hosts that may receive credentials.
  public var allowedHosts = AllowedHosts.publicClouds
  /// The form of signatures.
  public var dialect = SignatureDialect.standard
  /// Which run parameters have values that no error may repeat, by their label.
  public var isSecretParameter: @Sendable (_ label: String) -> Bool = { SecretLabel.isSecret($0) }
  /// Values that no error and no log may repeat, wherever they stand; those of less than four bytes are passed over.
  public var secrets: [Secret] = []
  /// The program, as the service sees it: `name/version`.
  public var userAgent = "modelarts-client"
  /// Where requests are noted: one line each at the level `debug`, with headers and bodies, but without secrets, at
  /// `trace`.
  public var logger = Logger(label: "modelarts-client")

  /// Creates the defaults.
  public init() {}
}
