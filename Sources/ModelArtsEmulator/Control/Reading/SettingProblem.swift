/// Something wrong in what an emulator is told to do, at its place.
public struct SettingProblem: Sendable, Hashable, CustomStringConvertible {
  /// The stable name of the rule that was broken.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// Keys are among those that their object takes.
    case unknownKey = "unknown-key"
    /// A value has the type that its key takes.
    case type
    /// A number lies in the range that its key takes.
    case range
    /// A required key is there.
    case required
    /// A word is among those that its key takes.
    case choice
    /// Keys that exclude each other do not stand side by side.
    case exclusive
  }

  /// What of a place the problem is about.
  public enum Part: Sendable, Hashable {
    case key
    case value
  }

  /// Where it is, as `rules[2].effect`; empty for the whole.
  public let path: String
  /// Whether the key is wrong or its value.
  public let part: Part
  /// The rule that was broken.
  public let rule: Rule
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What to do about it, nil where that is plain.
  public let hint: String?

  /// The problem in one line: place, message and hint.
  public var description: String {
    (path.isEmpty ? "" : "\(path): ") + message + (hint.map { " (\($0))" } ?? "")
  }
}
