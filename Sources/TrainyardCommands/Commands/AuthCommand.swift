internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient
internal import TrainyardManifests
internal import TrainyardResources

/// `trainyard auth`.
struct AuthCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "auth", abstract: "Say which credentials are used, and for which service; no secret is shown.",
    discussion: """
        trainyard auth
        trainyard auth --check      sends one request, to see if they are accepted

      The first source that has credentials wins: HUAWEICLOUD_SDK_*, HW_*, OS_*, ~/.huaweicloud/credentials, \
      ~/.hcloud/config.json. With TRAINYARD_METADATA_CREDENTIALS=1 the metadata service of a virtual machine is \
      asked instead of all of them.
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  @Flag(help: "Send one request, to see whether the service accepts the credentials.")
  var check = false

  func run(in context: CommandContext) async throws -> ExitStatus {
    try output.checkFiles(in: context)
    let loaded = try service.loaded(in: context)
    var members = try facts(of: loaded, in: context)
    if check {
      let project = try await loaded.withRemote(service.remote, context) { remote in
        _ = try await remote.client.jobPage(JobQuery(pageSize: 1))
        return remote.target.projectID
      }
      members.removeAll { $0.key == "project" }
      members += facts(["project": .string(project), "accepted": true])
    }
    try output.write(in: context) { _, _ in
      text(of: members)
    } json: {
      JSONText.of(.object(JSONObject(members)))
    }
    return .success
  }

  private func facts(of loaded: LoadedProject, in context: CommandContext) throws -> [JSONObject.Member] {
    if service.remote.endpoint == nil, case .emulator(let file)? = loaded.project.remote?.place {
      return facts(["source": "built into the emulator", "endpoint": .string("emulator:\(file)")])
    }
    return facts(of: try loaded.connection(service.remote, context))
  }

  private func facts(of connection: RemoteConnection) -> [JSONObject.Member] {
    let configuration = connection.configuration
    return facts([
      "source": .string(connection.source.description), "method": .string(configuration.credentials.method),
      "endpoint": .string(configuration.endpoint), "identity_endpoint": JSONValue(configuration.identityEndpoint),
      "project": .string(configuration.projectID ?? "not given, looked up when needed"),
      "workspace": .string(configuration.workspaceID),
    ])
  }

  private func facts(_ members: KeyValuePairs<String, JSONValue>) -> [JSONObject.Member] {
    JSONValue.members(members).object?.members ?? []
  }

  private func text(of members: [JSONObject.Member]) -> String {
    var sheet = FactSheet()
    for member in members {
      let label = member.key.prefix(1).uppercased() + member.key.dropFirst().replacing("_", with: " ")
      sheet.add(label, member.value == true ? "yes" : member.value.text)
    }
    return sheet.text
  }
}

extension Credentials {
  /// How requests prove who sends them, in words.
  fileprivate var method: String {
    switch self {
    case .accessKey(let keys): keys.securityToken == nil ? "access key" : "temporary access key"
    case .token: "token"
    case .password: "password"
    case .machine: "temporary access key of this machine"
    }
  }
}
