/// Something that must never happen, and did.
package struct Violation: Error, Sendable, CustomStringConvertible {
  package let seed: UInt64
  package let words: String

  package var description: String { "\(words)\n  replay: scripts/simulate --seed \(seed)" }
}
