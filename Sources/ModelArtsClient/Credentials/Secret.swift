/// A text that must not be shown: it prints as a placeholder wherever it is interpolated, dumped or mirrored.
public struct Secret: Sendable, Hashable {
  private let value: String

  /// Wraps a text.
  public init(_ value: String) {
    self.value = value
  }

  /// The text itself, for the one place that sends or signs with it.
  package func reveal() -> String { value }

  /// Whether there is nothing to hide.
  public var isEmpty: Bool { value.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
