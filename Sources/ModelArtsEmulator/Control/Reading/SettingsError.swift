/// Everything that is wrong in what an emulator is told to do.
public struct SettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems in the order in which they were found, at least one.
  public let problems: [SettingProblem]

  /// The problems, one a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
