import Foundation
import TestSupport
import Testing

/// Something that holds for all worlds.
enum Property {
  /// How many seeds each property is tried with, each with its own; `SEEDS` in the environment sets another number.
  static var seedCount: UInt64 { environment("SEEDS") ?? 500 }

  /// Whether all seeds are tried, not a single one.
  static var isWhole: Bool { environment("SEED") == nil }

  /// Tries a property with many worlds; `SEED` in the environment sets the one to try.
  ///
  /// A failing world is made smaller as long as it fails, then reported with the line that repeats it.
  ///
  /// - Parameters:
  ///   - seeds: How many seeds to try.
  ///   - violations: What contradicts the property, empty where it holds.
  static func holds(
    seeds: UInt64 = seedCount, sourceLocation: SourceLocation = #_sourceLocation,
    _ violations: (RandomWorld, inout SeededRandom) -> [String]
  ) {
    let first = UInt64(sourceLocation.line) * 100_000
    let range = environment("SEED").map { $0...$0 } ?? first...first + seeds
    for seed in range {
      func check(_ world: RandomWorld) -> [String] {
        var random = SeededRandom(seed: seed &* 0x2545_F491_4F6C_DD1D)
        return violations(world, &random)
      }
      let world = RandomWorld(seed: seed)
      let found = check(world)
      guard !found.isEmpty else { continue }
      let smallest = shrunk(world, while: check)
      Issue.record(
        """
        SEED=\(seed): \(found.joined(separator: "; "))
        smallest: \(check(smallest).joined(separator: "; "))
        \(smallest.summary)
        """, sourceLocation: sourceLocation)
      return
    }
  }

  /// Tries a property with many sequences of events; `SEED` in the environment sets the one to try.
  static func holds(
    sequences: UInt64, sourceLocation: SourceLocation = #_sourceLocation, _ violations: (UInt64) -> [String]
  ) {
    for seed in environment("SEED").map({ $0...$0 }) ?? 1...sequences {
      let found = violations(seed)
      guard !found.isEmpty else { continue }
      Issue.record("SEED=\(seed): \(found.joined(separator: "; "))", sourceLocation: sourceLocation)
      return
    }
  }

  private static func shrunk(_ world: RandomWorld, while fails: (RandomWorld) -> [String]) -> RandomWorld {
    var smallest = world
    while let next = smallest.smaller.first(where: { !fails($0).isEmpty }) { smallest = next }
    return smallest
  }

  private static func environment(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }
}
