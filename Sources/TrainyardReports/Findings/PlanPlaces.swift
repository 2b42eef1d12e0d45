internal import TrainyardPlanner

/// Where a plan's objects stand in the manifests: also those that no manifest declares, since something there is why they go.
struct PlanPlaces {
  private var own: [String: PlaceDocument] = [:]
  private var jobs: [String: PlaceDocument] = [:]

  init(_ plan: PlanDocument) {
    for object in plan.unchanged { note(object.place, of: object.address, in: object.job) }
    for action in plan.actions {
      note(action.place ?? action.launch?.place, of: action.address, in: action.job)
      guard let job = action.job, let replaced = action.replaces else { continue }
      note(action.launch?.place, of: "job/\(job)/version/\(replaced.name)", in: job)
    }
    for withheld in plan.withheld { note(withheld.place, of: withheld.address, in: withheld.job) }
  }

  private mutating func note(_ place: PlaceDocument?, of address: String, in job: String?) {
    guard let place else { return }
    if own[address] == nil { own[address] = place }
    if let job, jobs[job] == nil || address == "job/\(job)" { jobs[job] = place }
  }

  /// The place of an object, else of what takes its place, else of its job; nil where nothing of it is declared.
  func place(of address: String) -> PlaceDocument? {
    if let place = own[address] { return place }
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0] == "job" ? jobs[String(parts[1])] : nil
  }
}
