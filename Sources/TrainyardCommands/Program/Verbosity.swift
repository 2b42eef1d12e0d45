/// How much a command tells beside its results and errors.
enum Verbosity: Sendable {
  /// Results and errors alone.
  case quiet
  /// Notes, warnings and progress too.
  case normal
  /// What is read, where the configuration comes from, and every request too.
  case verbose
}
