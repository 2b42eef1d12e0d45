import Foundation
import TestSupport
import Testing
import TrainyardManifests
import TrainyardPlanner
import TrainyardResources

/// `export`, then `plan`, is empty.
struct ExportTests {
  /// How many seeds a property is tried with; `SEEDS` in the environment sets another number.
  private static let seedCount = ProcessInfo.processInfo.environment["SEEDS"].flatMap { UInt64($0) } ?? 700

  /// Tries a property with many worlds; `SEED` in the environment sets the one to try.
  private static func holds(
    sourceLocation: SourceLocation = #_sourceLocation, _ world: (UInt64) -> ObservedState,
    _ violations: (ExportedWorld) -> [String] = { $0.violations }
  ) {
    let only = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) }
    for seed in only.map({ $0...$0 }) ?? 1...seedCount {
      let exported = ExportedWorld(world(seed))
      let found = violations(exported)
      guard !found.isEmpty else { continue }
      Issue.record(
        "SEED=\(seed): \(found.joined(separator: "; "))\n\(exported.text)", sourceLocation: sourceLocation)
      return
    }
  }

  @Test func `odd objects of ours plan to no action at all`() {
    Self.holds { seed in
      var world = OddWorld(seed: seed, isOurs: true)
      return world.observed().inBucket
    } _: { exported in
      let actions = (exported.plan?.actions ?? []).filter { $0.kind != .deleteConfig }
      return exported.violations + actions.map { "action on \($0.address)" }
    }
  }

  @Test func `odd objects of anybody plan to adoptions at most`() {
    Self.holds { seed in
      var world = OddWorld(seed: seed, isOurs: false)
      return world.observed().inBucket
    }
  }

  @Test func `realistic objects plan to what the export says at most`() {
    Self.holds { RandomWorld(seed: $0).observed.inBucket }
  }

  @Test func `exports are the same whatever the order of what is observed`() {
    for seed in 1...100 as ClosedRange<UInt64> {
      var world = OddWorld(seed: seed, isOurs: false)
      let observed = world.observed().inBucket
      var reversed = observed
      reversed.jobs.reverse()
      let files = [observed, reversed].map { ExportedWorld($0).export.files.map { "\($0.path)\n\($0.text)" }.sorted() }
      #expect(files[0] == files[1], "SEED=\(seed)")
    }
  }
}
