internal import TrainyardPlanner
internal import TrainyardResources

/// What planning one world took.
struct PlanMeasurement {
  let versions: Int
  let actions: Int
  /// Seconds of the processor, the median of several plans.
  let planning: Double
  /// Seconds of the processor for the hash of the plan.
  let hashing: Double
  /// Seconds of the processor for the document of the plan, its hash included.
  let documenting: Double
  /// Bytes on top of what the inputs hold, at the most, during the first plan; nil where the system does not tell.
  let memory: Int?

  init(_ flavor: PlanFlavor, versions: Int, repeats: Int) {
    let (desired, observed) = flavor.states(versions: versions)
    let planner = Planner(target: RemoteTarget(endpoint: "https://example.test", projectID: "0a1b2c"))
    let before = PeakMemory.reset() ? PeakMemory.peak : nil
    let plan = planner.plan(desired, observed)
    memory = before.flatMap { before in PeakMemory.peak.map { $0 - before } }
    // A program plans once: taking the plan before apart again is no part of it.
    var plans = [plan]
    planning = Self.median(repeats, before: { plans = [] }) { plans = [planner.plan(desired, observed)] }
    precondition(plans.first?.actions.count == plan.actions.count)
    hashing = Self.median(1) { precondition(plan.hash.description.utf8.count == 64) }
    documenting = Self.median(1) { precondition(PlanDocument(plan).actions.count == plan.actions.count) }
    actions = plan.actions.count
    self.versions = versions
  }

  /// Nanoseconds a version.
  var perVersion: Double { planning * 1e9 / Double(versions) }

  /// Bytes a version.
  var memoryPerVersion: Double? { memory.map { Double($0) / Double(versions) } }

  private static func median(_ repeats: Int, before prepare: () -> Void = {}, _ body: () -> Void) -> Double {
    let times = (0..<repeats).map { _ in
      prepare()
      return ProcessorTime.seconds(of: body)
    }.sorted()
    return times[times.count / 2]
  }
}

extension PlanMeasurement {
  /// The numbers on one line, for the process that asked.
  var line: String { "\(versions) \(actions) \(planning) \(hashing) \(documenting) \(memory ?? -1)" }

  /// Reads what ``line`` wrote.
  init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 6, let versions = Int(words[0]), let actions = Int(words[1]), let planning = Double(words[2]),
      let hashing = Double(words[3]), let documenting = Double(words[4]), let memory = Int(words[5])
    else { return nil }
    self.versions = versions
    self.actions = actions
    self.planning = planning
    self.hashing = hashing
    self.documenting = documenting
    self.memory = memory < 0 ? nil : memory
  }
}
