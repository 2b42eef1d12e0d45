/// Why an emulator could not start or do what its owner asked for.
public struct EmulatorError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of an error.
  public enum Kind: Sendable, Hashable {
    /// The address is taken or not allowed.
    case cannotListen
    /// The store's file cannot be opened, is no store, or is in use.
    case unusableStore
    /// The store was written by a newer emulator.
    case newerStore
  }

  /// What kind of error it is.
  public let kind: Kind
  /// What happened, for a person.
  public let description: String

  private init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  static func cannotListen(_ configuration: EmulatorConfiguration, reason: String) -> EmulatorError {
    let address = "\(configuration.host.urlText):\(configuration.port)"
    return EmulatorError(.cannotListen, "cannot listen on \(address): \(reason)")
  }

  static func unusableStore(_ location: StoreLocation, reason: String) -> EmulatorError {
    EmulatorError(.unusableStore, "cannot use the emulator's store \(location.name): \(reason)")
  }

  static func newerStore(_ location: StoreLocation) -> EmulatorError {
    EmulatorError(
      .newerStore, "the emulator's store \(location.name) was written by a newer version; use that, or another file")
  }
}

extension StoreLocation {
  fileprivate var name: String {
    switch self {
    case .memory: "in memory"
    case .file(let path): path
    }
  }
}
