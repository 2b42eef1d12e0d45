/// The profile file of the Huawei Cloud SDKs: INI with the section `basic` (authentication page, section 5).
struct ProfileFile: Sendable {
  private let values: [String: String]

  /// Reads the keys of the section; what is no pair is passed over.
  init(_ text: String) {
    var section = ""
    var values: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline).map(\.trimmed) where !line.isEmpty {
      if line.hasPrefix("#") || line.hasPrefix(";") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast()).trimmed
      } else if section == "basic", let equals = line.firstIndex(of: "=") {
        values[String(line[..<equals]).trimmed] = String(line[line.index(after: equals)...]).trimmed
      }
    }
    self.values = values
  }

  /// The credentials of the section; nil where it has none.
  ///
  /// - Throws: ``ModelArtsError`` of kind `configuration` for one key without the other, since a later source might
  ///   then be used unnoticed.
  func found(path: String) throws(ModelArtsError) -> FoundCredentials? {
    guard value("ak") != nil || value("sk") != nil else { return nil }
    guard let accessKey = value("ak"), let secretKey = value("sk") else {
      throw .configuration(
        "the section [basic] of \(path) has only one of ak and sk", hint: "write both keys, or remove the section")
    }
    let keys = AccessKeyCredentials(
      accessKey: accessKey, secretKey: Secret(secretKey), securityToken: value("security_token").map { Secret($0) })
    return FoundCredentials(
      credentials: .accessKey(keys), source: .profile(path: path), projectID: value("project_id"),
      identityEndpoint: value("iam_endpoint"))
  }

  private func value(_ key: String) -> String? {
    values[key].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
