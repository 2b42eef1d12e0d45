import Testing
import TrainyardCommands

/// Which exit code counts when several apply.
struct ExitStatusTests {
  /// From the one that always counts to the one that never does beside another.
  static let order: [TrainyardCommands.ExitStatus] = [
    .uncertain, .interrupted, .terminated, .denied, .failed, .stale, .guarded, .changes, .success,
  ]

  @Test(arguments: order.indices)
  func `the first in the order counts, whatever else applies`(_ index: Int) {
    let others = Self.order[index...]
    #expect(TrainyardCommands.ExitStatus.first(of: Set(others)) == Self.order[index])
    for other in others {
      #expect(TrainyardCommands.ExitStatus.first(of: [other, Self.order[index]]) == Self.order[index])
    }
  }

  @Test func `the numbers are those that scripts know`() {
    #expect(Set(TrainyardCommands.ExitStatus.allCases.map(\.rawValue)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 130, 143])
    #expect(TrainyardCommands.ExitStatus.first(of: []) == .success)
  }
}
