import Synchronization
import Testing

@testable import ModelArtsEmulator

struct ServiceClockTests {
  /// A wall time that tests move.
  private final class Wall: Sendable {
    let time = Mutex<Int64>(1000)

    func move(_ milliseconds: Int64) { time.withLock { $0 += milliseconds } }
  }

  private func clock(_ mode: EmulatorClock, wall: Wall, notBefore: Int64? = nil) -> ServiceClock {
    ServiceClock(mode, notBefore: notBefore, wallTime: { wall.time.withLock { $0 } })
  }

  @Test(arguments: [
    (EmulatorClock.real, 1000, 1500), (.scaled(by: 10), 1000, 6000), (.stepped(startingAt: 7), 7, 7),
    (.stepped(), 1000, 1000),
  ])
  func `time passes as the mode says`(mode: EmulatorClock, start: Int64, later: Int64) {
    let wall = Wall()
    let clock = clock(mode, wall: wall)
    #expect(clock.now() == start)
    wall.move(500)
    #expect(clock.now() == later)
  }

  @Test(arguments: [EmulatorClock.real, .scaled(by: 10), .stepped(startingAt: 1000)])
  func `time can be advanced on every kind of clock, but never back`(mode: EmulatorClock) {
    let clock = clock(mode, wall: Wall())
    #expect(clock.advance(by: .milliseconds(250)) == 1250)
    #expect(clock.advance(by: .seconds(-1)) == 1250)
  }

  @Test func `a wall time that is set back does not take the service along`() {
    let wall = Wall()
    let clock = clock(.real, wall: wall)
    wall.move(100)
    #expect(clock.now() == 1100)
    wall.move(-500)
    #expect(clock.now() == 1100)
  }

  @Test func `time starts at what was seen before`() {
    #expect(clock(.real, wall: Wall(), notBefore: 9000).now() == 9000)
    #expect(clock(.real, wall: Wall(), notBefore: 10).now() == 1000)
  }
}
