/// Looks for credentials where the tools of the clouds keep them (authentication page, section 5).
///
/// The order: given explicitly, `HUAWEICLOUD_SDK_*`, `HW_*`, `OS_*`, `~/.huaweicloud/credentials`,
/// `~/.hcloud/config.json`, or the file and profile that `HW_SHARED_CONFIG_FILE` and `HW_PROFILE` name. The first source
/// that has credentials wins. A source that other tools read and this one does not, such as `OS_CLOUD`, is an error
/// rather than passed over, since the next one may belong to another account.
public struct CredentialsFinder: Sendable {
  private let environment: [String: String]
  private let homeDirectory: String?
  private let readFile: @Sendable (_ path: String) -> [UInt8]?

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - homeDirectory: The home directory of the user; nil where there is none.
  ///   - readFile: The bytes of a file; nil where it does not exist or may not be read.
  public init(
    environment: [String: String], homeDirectory: String?, readFile: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.environment = environment
    self.homeDirectory = homeDirectory
    self.readFile = readFile
  }

  /// Finds credentials.
  ///
  /// - Parameter explicit: Credentials that were given and so need no search.
  /// - Throws: ``ModelArtsError`` of kind `configuration` where there are none, or where a source holds only a part.
  public func find(explicit: Credentials? = nil) throws(ModelArtsError) -> FoundCredentials {
    if let explicit { return FoundCredentials(credentials: explicit, source: .explicit) }
    for family in VariableFamily.all {
      if let found = try family.found(in: environment) { return found }
    }
    if let found = try profile() { return found }
    if let found = try kooCLI() { return found }
    try UnreadSource.container.check(environment)
    throw .configuration(
      "there are no credentials",
      hint: "set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or write ~/.huaweicloud/credentials")
  }

  private func profile() throws(ModelArtsError) -> FoundCredentials? {
    let named = variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE")
    guard let path = named ?? homeDirectory.map({ $0 + "/.huaweicloud/credentials" }) else { return nil }
    guard let bytes = readFile(path) else {
      guard named != nil else { return nil }
      throw .configuration(
        "the profile file '\(path)' cannot be read", hint: "check HUAWEICLOUD_SDK_CREDENTIALS_FILE, or unset it")
    }
    return try ProfileFile(String(decoding: bytes, as: UTF8.self)).found(path: path)
  }

  private func kooCLI() throws(ModelArtsError) -> FoundCredentials? {
    let path = variable("HW_SHARED_CONFIG_FILE") ?? homeDirectory.map { $0 + "/.hcloud/config.json" }
    guard let path, let bytes = readFile(path) else { return nil }
    return try KooConfiguration(bytes)?.found(profile: variable("HW_PROFILE"), path: path)
  }

  private func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
