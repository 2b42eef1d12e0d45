/// Looks for credentials where the tools of the clouds keep them (authentication page, section 5).
///
/// The order: given explicitly, `HUAWEICLOUD_SDK_*`, `HW_*`, `OS_*`, `~/.huaweicloud/credentials`,
/// `~/.hcloud/config.json`. The first source that has credentials wins.
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
    if let found = profile() ?? kooCLI() { return found }
    throw .configuration(
      "there are no credentials",
      hint: "set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or write ~/.huaweicloud/credentials")
  }

  private func profile() -> FoundCredentials? {
    let named = environment["HUAWEICLOUD_SDK_CREDENTIALS_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    guard let path = named ?? homeDirectory.map({ $0 + "/.huaweicloud/credentials" }), let bytes = readFile(path) else {
      return nil
    }
    return ProfileFile(String(decoding: bytes, as: UTF8.self)).found(path: path)
  }

  private func kooCLI() -> FoundCredentials? {
    guard let path = homeDirectory.map({ $0 + "/.hcloud/config.json" }), let bytes = readFile(path) else { return nil }
    return KooConfiguration(bytes)?.found(path: path)
  }
}
