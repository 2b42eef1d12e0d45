internal import ModelArtsAPI

/// The configuration of the KooCLI tool, as far as it holds keys in plain text (authentication page, section 5).
struct KooConfiguration: Sendable {
  private let root: JSONObject

  /// Reads the file; nil where it is not a JSON object.
  init?(_ bytes: [UInt8]) {
    guard let root = (try? JSONValue(parsing: bytes))?.object else { return nil }
    self.root = root
  }

  /// The credentials of a profile; nil unless it has both keys.
  ///
  /// - Parameters:
  ///   - name: The profile; the current one where nil.
  ///   - path: The path of the file.
  /// - Throws: ``ModelArtsError`` of kind `configuration` for a profile that acts through an agency.
  func found(profile name: String?, path: String) throws(ModelArtsError) -> FoundCredentials? {
    guard let current = name ?? root["current"]?.nonEmptyText, let profile = profile(named: current),
      let accessKey = profile["accessKeyId"]?.nonEmptyText, let secretKey = profile["secretAccessKey"]?.nonEmptyText
    else { return nil }
    guard profile["agencyName"]?.nonEmptyText == nil else {
      throw .configuration(
        "the profile '\(current)' of \(path) acts through an agency, which is not supported",
        hint: "choose another profile with HW_PROFILE, or set temporary keys of the agency in the environment")
    }
    let keys = AccessKeyCredentials(
      accessKey: accessKey, secretKey: Secret(secretKey),
      securityToken: profile["securityToken"]?.nonEmptyText.map { Secret($0) })
    return FoundCredentials(
      credentials: .accessKey(keys), source: .kooCLI(path: path, profile: current),
      region: profile["region"]?.nonEmptyText, projectID: profile["projectId"]?.nonEmptyText)
  }

  private func profile(named name: String) -> JSONObject? {
    (root["profiles"]?.elements ?? []).lazy.compactMap(\.object).first { $0["name"]?.text == name }
  }
}
