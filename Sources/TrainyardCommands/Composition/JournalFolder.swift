internal import TrainyardResources

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Where the journals of a person lie: `$XDG_STATE_HOME/trainyard`, by default `~/.local/state/trainyard`.
struct JournalFolder: Sendable {
  let path: String

  /// Nil where the environment names neither a state folder nor a home.
  init?(in context: CommandContext) {
    // A relative path is to be ignored, says the XDG base directory specification.
    if let state = context.environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/trainyard"
    } else if let home = context.environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/trainyard"
    } else {
      return nil
    }
  }

  /// The path of the files of one owner in one project, without their ending.
  ///
  /// - Parameter folder: The project's folder, which tells emulators in files apart.
  func base(for owner: Owner, at target: RemoteTarget, folder: String) -> String {
    let place = target.endpoint.hasPrefix("emulator:") ? folder : ""
    let parts = [
      owner.project, owner.environment ?? "", target.endpoint, target.projectID, target.workspaceID, place,
    ]
    let key = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return "\(path)/apply-\(Fingerprint(hashing: Array(key.utf8)).description.prefix(16))"
  }

  /// Makes the folder, readable by its owner alone.
  func create() throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
