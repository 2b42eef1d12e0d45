import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct RunTimelineTests {
  private func timeline(_ outcome: JobStatus = .completed) -> RunTimeline {
    RunTimeline(
      createTime: 0, timings: RunTimings(initializing: .seconds(1), waiting: .seconds(2), running: .seconds(4)),
      outcome: outcome)
  }

  @Test(arguments: [
    (0, 1), (999, 1), (1000, 7), (2999, 7), (3000, 8), (6999, 8), (7000, 10), (1_000_000, 10),
  ])
  func `row 41: a run goes through 1, 7, 8 and 10`(time: Int64, status: Int) {
    #expect(timeline().status(at: time).rawValue == status)
  }

  @Test(arguments: [(11, 8), (14, 8), (3, 3), (5, 5), (22, 22)])
  func `row 41: a failing run ends early or late as its outcome means`(outcome: Int, whileRunning: Int) {
    let timeline = timeline(JobStatus(rawValue: outcome))
    #expect(timeline.status(at: 2999).rawValue == 7)
    #expect(timeline.status(at: 3000).rawValue == whileRunning)
    #expect(timeline.status(at: 7000).rawValue == outcome)
    #expect((timeline.startTime(at: 7000) == nil) == (whileRunning == outcome))
  }

  @Test(arguments: [(0, nil, 0), (2999, nil, 0), (3000, 3000, 0), (5000, 3000, 2000), (9000, 3000, 4000)])
  func `start and duration follow the run`(time: Int64, start: Int64?, duration: Int64) {
    #expect(timeline().startTime(at: time) == start)
    #expect(timeline().duration(at: time) == duration)
  }

  @Test func `a stopped run is killing and then killed, and its duration stands`() {
    var timeline = timeline()
    timeline.stopTime = 4000
    timeline.stoppedTime = 5000
    #expect(timeline.status(at: 3999) == .running)
    #expect(timeline.status(at: 4000) == .killing)
    #expect(timeline.status(at: 5000) == .killed)
    #expect(timeline.duration(at: 9000) == 1000)
  }

  @Test func `a run that is stopped while it waits never starts`() {
    var timeline = timeline()
    timeline.stopTime = 1500
    timeline.stoppedTime = 2500
    #expect(timeline.status(at: 9000) == .killed)
    #expect(timeline.startTime(at: 9000) == nil)
    #expect(timeline.duration(at: 9000) == 0)
  }

  @Test func `a run that is stopped as it starts has started, and holds its nodes until it is killed`() {
    var timeline = timeline()
    timeline.stopTime = 3000
    timeline.stoppedTime = 4000
    #expect(timeline.startTime(at: 9000) == 3000)
    #expect(timeline.finishTime(at: 9000) == 3000)
    #expect(timeline.duration(at: 9000) == 0)
    #expect(timeline.freeTime == 4000)
  }
}
