internal import TrainyardDiagnostics

/// What `${…}` may name at one place.
struct SubstitutionScope {
  /// A value of a variable or of a matrix.
  struct Variable {
    var value: String
    var isSensitive = false
    var isPlaceholder = false
    /// Where the value was written, nil for one of the environment.
    var place: SourceLocation?
    /// What the value was itself made of.
    var sources: [ValueSource] = []
    /// The secrets in the value.
    var secrets: [String] = []
  }

  var variables: [String: Variable] = [:]
  var environment: [String: String] = [:]
  /// Whether the environment is stood in for by placeholders.
  var mocksEnvironment = false
  var matrix: [String: Variable]?
  var jobName: String?
  var versionName: String?
  /// The number of the run; an entry is resolved for its first run to find out whether it asks.
  var runIndex: Int?

  /// Variables that credentials are read from; a manifest must not carry them anywhere.
  static func isCredential(_ name: String) -> Bool {
    let name = name.uppercased()
    return credentials.contains(name) || name.hasPrefix("AWS_")
  }

  private static let credentials: Set = [
    "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN", "HW_ACCESS_KEY", "HW_SECRET_KEY",
    "HW_SECURITY_TOKEN", "HW_USER_PASSWORD", "HW_AUTH_TOKEN", "OS_PASSWORD", "OS_ACCESS_KEY", "OS_AK", "OS_SECRET_KEY",
    "OS_SK", "OS_TOKEN", "OS_SECURITY_TOKEN", "HC_CONTAINER_AUTHORIZATION_TOKEN_FILE",
  ]

  /// The value of a variable of the environment, or what stands in for it; nil where it is not set.
  func value(ofEnvironment name: String) -> Variable? {
    if let value = environment[name] { return Variable(value: value) }
    return mocksEnvironment ? Variable(value: "mock-\(name)", isPlaceholder: true) : nil
  }
}
