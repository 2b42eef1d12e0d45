import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct RunMetricsTests {
  private func samples(
    _ name: String, duration: Int64?, hasAccelerator: Bool = true
  ) -> (values: [JSONValue], interval: Int64) {
    let metrics = RunMetrics(versionID: 1_108_001, hasAccelerator: hasAccelerator, duration: duration)
    return (metrics.json[name]?.elements ?? [], metrics.interval)
  }

  @Test(arguments: [(nil, 0), (0, 1), (59_999, 1), (60_000, 2), (420_000, 8)])
  func `a run has a sample a minute from its start on`(duration: Int64?, count: Int) {
    let (values, interval) = samples("cpuUsage", duration: duration)
    #expect(values.count == count)
    #expect(interval == 1)
  }

  @Test(arguments: [8, 59, 600, 10_000, 1_000_000])
  func `a long run has a few samples at greater intervals`(minutes: Int64) {
    let (values, interval) = samples("memUsage", duration: minutes * 60_000)
    #expect((4...8).contains(values.count))
    #expect(Int64(values.count) == minutes / interval + 1)
  }

  @Test func `figures are numbers in strings, and always the same`() {
    let (values, _) = samples("gpuUtil", duration: 300_000)
    #expect(values.allSatisfy { if case .string = $0 { (70..<100).contains($0.integer ?? 0) } else { false } })
    #expect(samples("gpuUtil", duration: 300_000).values == values)
    #expect(samples("gpuUtil", duration: 360_000).values.starts(with: values))
    #expect(samples("gpuUtil", duration: 60_000, hasAccelerator: false).values == ["0", "0"])
  }
}
