internal import ModelArtsAPI

/// Load figures of a run that computes nothing: plausible, rising with its time, and always the same for a version.
struct RunMetrics {
  /// A list prints the figures of every version, so there are only a few.
  private static let maximumCount: Int64 = 8
  private static let minute: Int64 = 60_000

  /// A figure with the range that its samples move in, in percent or in KB a second.
  private struct Series {
    var name: String
    var low: Int64
    var spread: Int64
    var isOfAccelerator = false
  }

  private static let series = [
    Series(name: "cpuUsage", low: 35, spread: 40), Series(name: "memUsage", low: 20, spread: 15),
    Series(name: "gpuUtil", low: 70, spread: 30, isOfAccelerator: true),
    Series(name: "gpuMemUsage", low: 60, spread: 20, isOfAccelerator: true),
    Series(name: "diskReadRate", low: 800, spread: 4000), Series(name: "diskWriteRate", low: 10, spread: 300),
    Series(name: "recvBytesRate", low: 100, spread: 2000), Series(name: "sendBytesRate", low: 20, spread: 500),
  ]

  let versionID: Int64
  let hasAccelerator: Bool
  /// How long the run has been running in milliseconds; nil before its start.
  let duration: Int64?

  /// Minutes between two samples, more in a long run.
  var interval: Int64 {
    max(1, ((duration ?? 0) / Self.minute + Self.maximumCount) / Self.maximumCount)
  }

  /// The samples of each figure as numbers in strings (contract section 4.4).
  var json: JSONObject {
    let count = duration.map { $0 / (interval * Self.minute) + 1 } ?? 0
    return JSONObject(
      Self.series.enumerated().map { index, series in
        .init(key: series.name, value: .array((0..<count).map { sample(series, index, at: $0) }))
      })
  }

  private func sample(_ series: Series, _ index: Int, at time: Int64) -> JSONValue {
    if series.isOfAccelerator, !hasAccelerator { return "0" }
    var random = SeededGenerator(seed: UInt64(bitPattern: versionID &* 1_000_003 &+ time &* 8 &+ Int64(index)))
    return .string(String(series.low + Int64(random.next() % UInt64(series.spread))))
  }
}
