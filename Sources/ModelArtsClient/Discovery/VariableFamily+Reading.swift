extension VariableFamily {
  /// Credentials of this family, nil where none of it is set.
  ///
  /// - Throws: ``ModelArtsError`` of kind `configuration` where only a part is set, since a later source might then be
  ///   used unnoticed.
  func found(in environment: [String: String]) throws(ModelArtsError) -> FoundCredentials? {
    try exclusion?.check(environment)
    let read = { (names: [String]) in names.lazy.compactMap { environment[prefix + $0] }.first { !$0.isEmpty } }
    var found = try keys(read)
    if found == nil { found = tokenCredentials(read) }
    if found == nil { found = try user(read) }
    guard let credentials = found else {
      try remainder?.check(environment)
      return nil
    }
    return FoundCredentials(
      credentials: credentials, source: .environment(prefix: prefix), region: read(region),
      projectID: read(projectID), projectName: read(projectName),
      identityEndpoint: read(identityEndpoint).map(Self.withoutVersion))
  }

  private typealias Reader = ([String]) -> String?

  private func keys(_ read: Reader) throws(ModelArtsError) -> Credentials? {
    switch (read(accessKey), read(secretKey)) {
    case (nil, nil): return nil
    case (let accessKey?, let secretKey?):
      let token = read(securityToken).map { Secret($0) }
      return .accessKey(
        AccessKeyCredentials(accessKey: accessKey, secretKey: Secret(secretKey), securityToken: token))
    case (_?, nil): throw incomplete(has: accessKey, lacks: secretKey)
    case (nil, _?): throw incomplete(has: secretKey, lacks: accessKey)
    }
  }

  private func tokenCredentials(_ read: Reader) -> Credentials? {
    read(token).map { .token(Secret($0)) }
  }

  private func user(_ read: Reader) throws(ModelArtsError) -> Credentials? {
    guard let secret = read(password) else { return nil }
    if let id = read(userID) {
      return .password(
        PasswordCredentials(
          userID: id, password: Secret(secret), projectName: read(projectName), projectID: read(projectID)))
    }
    guard let name = read(userName) else { throw incomplete(has: password, lacks: userName) }
    let account = (name: read(domainName), id: read(domainID))
    guard account.name != nil || account.id != nil else { throw incomplete(has: password, lacks: domainName) }
    return .password(
      PasswordCredentials(
        userName: name, password: Secret(secret), domainName: account.name ?? "", domainID: account.id,
        projectName: read(projectName), projectID: read(projectID)))
  }

  private func incomplete(has: [String], lacks: [String]) -> ModelArtsError {
    .configuration("\(prefix)\(has.first ?? "") is set, \(prefix)\(lacks.first ?? "") is not")
  }

  /// The tools that read these variables want the version in the address, the requests add it by themselves.
  private static func withoutVersion(_ address: String) -> String {
    var address = address
    while address.hasSuffix("/") { address.removeLast() }
    return address.hasSuffix("/v3") ? String(address.dropLast(3)) : address
  }
}
