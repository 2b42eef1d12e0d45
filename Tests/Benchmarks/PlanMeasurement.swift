internal import TrainyardPlanner
internal import TrainyardResources

/// What planning one world took.
struct PlanMeasurement {
  let flavor: PlanFlavor
  let versions: Int
  let actions: Int
  /// Seconds of the processor, the median of several plans.
  let planning: Double
  /// Seconds of the processor for the hash and the document of the plan.
  let documenting: Double
  /// Bytes on top of what the inputs hold, at the most, during the first plan; nil where the system does not tell.
  let memory: Int?

  init(_ flavor: PlanFlavor, versions: Int, repeats: Int) {
    let (desired, observed) = flavor.states(versions: versions)
    let planner = Planner(target: RemoteTarget(endpoint: "https://example.test", projectID: "0a1b2c"))
    let before = PeakMemory.reset() ? PeakMemory.peak : nil
    var plan = planner.plan(desired, observed)
    memory = before.flatMap { before in PeakMemory.peak.map { $0 - before } }
    planning = Self.median(repeats) { plan = planner.plan(desired, observed) }
    documenting = Self.median(1) { precondition(PlanDocument(plan).hash.utf8.count == 64) }
    actions = plan.actions.count
    self.flavor = flavor
    self.versions = versions
  }

  /// Nanoseconds a version.
  var perVersion: Double { planning * 1e9 / Double(versions) }

  /// Bytes a version.
  var memoryPerVersion: Double? { memory.map { Double($0) / Double(versions) } }

  private static func median(_ repeats: Int, _ body: () -> Void) -> Double {
    let times = (0..<repeats).map { _ in ProcessorTime.seconds(of: body) }.sorted()
    return times[times.count / 2]
  }
}
