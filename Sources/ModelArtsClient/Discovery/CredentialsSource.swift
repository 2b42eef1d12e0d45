/// Where credentials were found; says the place, never a value.
public enum CredentialsSource: Sendable, Hashable {
  /// They were given in code.
  case explicit
  /// Variables of the environment that begin with this prefix.
  case environment(prefix: String)
  /// The profile file of the Huawei Cloud SDKs.
  case profile(path: String)
  /// The configuration of the KooCLI tool.
  case kooCLI(path: String, profile: String)
  /// The metadata service of the virtual machine.
  case metadata
}

extension CredentialsSource: CustomStringConvertible {
  public var description: String {
    switch self {
    case .explicit: "given explicitly"
    case .environment(let prefix): "environment variables \(prefix)*"
    case .profile(let path): "profile file \(path)"
    case .kooCLI(let path, let profile): "profile '\(profile)' of \(path)"
    case .metadata: "metadata service of this machine"
    }
  }
}
