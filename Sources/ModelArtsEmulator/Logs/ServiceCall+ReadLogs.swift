internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 10: the names of the log files, none while the run is queued.
  func listLogFiles() throws -> JSONObject {
    let (job, version) = try version()
    let hasLogs = WorkerLog(timeline: version.timeline, worker: 0, now: now) != nil
    let names = hasLogs ? WorkerLog.names(jobName: job.name, workers: version.settings.workerCount) : []
    return ["log_file_list": .array(names.map { .string($0) })]
  }

  /// Endpoint 11: lines around a position, or the newest ones; the position itself is not among them.
  func readLog() throws -> JSONObject {
    let log = try log()
    let limit = Int(try query.integer("lines", in: 0...500) ?? 50)
    let order = try query.choice("order", default: LogOrder.desc)
    let base = try query.integer("base_line", in: 0...Int64.max)
    let range = lines(of: log, around: base, order: order, limit: limit)
    let known = base.map { String($0) } ?? ""
    let records = range.map { log.text($0) + "\n" }
    return [
      "content": .string(records.joined(separator: "\n")), "lines": JSONValue(range.count),
      "start_line": .string(range.first.map { String(log.position($0)) } ?? known),
      "end_line": .string(range.last.map { String(log.position($0)) } ?? known),
    ]
  }

  /// Endpoint 12: bytes of the log, as the edition of Dec 2019 has it.
  func readLogBytes() throws -> JSONObject {
    let log = try log()
    let start = Int(try query.integer("start_byte", in: -1...Int64(Int32.max)) ?? 0)
    let offset = Int(try query.integer("offset", in: -2048...2048) ?? 2048)
    let bytes = Array((0..<log.count).map { log.text($0) + "\n" }.joined().utf8)
    let anchor = start < 0 ? bytes.count : min(start, bytes.count)
    let backwards = start < 0 || offset < 0
    let lower = backwards ? max(0, anchor - abs(offset)) : anchor
    let upper = backwards ? anchor : min(bytes.count, anchor + offset)
    return [
      "log": .string(String(decoding: bytes[lower..<upper], as: UTF8.self)),
      "log_byte_count": JSONValue(upper - lower), "end_byte": JSONValue(upper),
    ]
  }

  private func log() throws -> WorkerLog {
    let (job, version) = try version()
    guard let name = query.text("log_file") else { throw ServiceFailure.parameter("log_file is required.") }
    let names = WorkerLog.names(jobName: job.name, workers: version.settings.workerCount)
    guard let worker = names.firstIndex(of: name),
      let log = WorkerLog(timeline: version.timeline, worker: worker, now: now)
    else { throw ServiceFailure.logUnavailable }
    return log
  }

  private func lines(of log: WorkerLog, around base: Int64?, order: LogOrder, limit: Int) -> Range<Int> {
    guard let base else { return max(0, log.count - limit)..<log.count }
    let next = log.firstIndex(after: base)
    switch order {
    case .desc: return next..<min(log.count, next + limit)
    case .asc:
      let end = next > 0 && log.position(next - 1) == base ? next - 1 : next
      return max(0, end - limit)..<end
    }
  }
}
