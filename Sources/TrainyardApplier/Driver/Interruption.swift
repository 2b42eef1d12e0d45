/// What a person, or the system, asks of an apply that is under way.
package enum Interruption: Sendable, Hashable {
  /// Start nothing more, finish what is under way.
  case drain
  /// End now.
  case abort
}
