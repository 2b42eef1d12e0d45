/// A request that the control interface takes.
struct ControlRoute: Sendable {
  /// Carries the request out.
  typealias Action = @Sendable (ControlInterface, IncomingRequest, _ parameter: String) async throws -> Reply

  /// The HTTP method.
  let method: String
  /// The path after `/__emulator/`; `{…}` stands for a parameter.
  let path: String
  /// What it does, for people.
  let summary: String
  let action: Action

  init(_ method: String, _ path: String, _ summary: String, _ action: @escaping Action) {
    self.method = method
    self.path = path
    self.summary = summary
    self.action = action
  }

  /// The parameter in a path of this form, empty where the form has none; nil for another path.
  func parameter(in text: String) -> String? {
    guard let brace = path.firstIndex(of: "{") else { return text == path ? "" : nil }
    let prefix = path[..<brace]
    guard text.hasPrefix(prefix) else { return nil }
    let parameter = text.dropFirst(prefix.count)
    return parameter.isEmpty || parameter.contains("/") ? nil : PercentCoding.decode(parameter)
  }
}
