internal import TrainyardResources

/// Plans the remote jobs that no manifest declares.
struct UndeclaredJobPlanner {
  let context: PlanContext
  private let undeclared: [ObservedJob]
  /// The undeclared jobs that carry exactly our mark: a new job may be one of them under another name.
  let marked: [ObservedJob]

  init(context: PlanContext, declared: Set<String>) {
    self.context = context
    undeclared = context.observed.jobs.filter { !declared.contains($0.name) }
    marked = undeclared.filter { $0.description.mark?.owner == context.owner }
  }

  /// Those of them that may be deleted, because their names match a pattern.
  private var owned: [ObservedJob] {
    marked.filter { job in context.options.ownership.jobs.contains { $0.matches(job.name) } }
  }

  /// Deletes what is ours; everything else is unmanaged.
  ///
  /// - Parameter renamed: Jobs whose runs a new job declares: their delete is withheld.
  func plan(keeping renamed: Set<String>, into plan: inout Plan) {
    let owned = Set(owned.map(\.name))
    for job in undeclared {
      let address = Address.job(job.name)
      guard owned.contains(job.name), context.options.inputIsComplete else {
        plan.unmanaged.append(UnmanagedObject(address, activeNodes: job.activeNodes))
        continue
      }
      if job.description.mark?.isOnHold == true, context.options.release.contains(address.description) {
        release(job, address, into: &plan)
      } else if let withheld = withheld(job, address, isRenamed: renamed.contains(job.name)) {
        plan.withheld.append(withheld)
      } else {
        delete(job, address, into: &plan)
      }
    }
  }

  private func withheld(_ job: ObservedJob, _ address: Address, isRenamed: Bool) -> WithheldAction? {
    let mark = job.description.mark
    if mark?.isProtected == true {
      return WithheldAction(
        address, .deleteJob, .protected,
        "the job is protected; 'protect: false' in its manifest and one apply lift that")
    }
    if mark?.isOnHold == true {
      return WithheldAction(address, .deleteJob, .hold, "the job is on hold (--release \(address))")
    }
    if !job.isComplete {
      return WithheldAction(
        address, .deleteJob, .observationIncomplete, "the service listed fewer versions than it counts")
    }
    if isRenamed {
      return WithheldAction(
        address, .deleteJob, .possibleRename, "a new job declares its runs; it may have been renamed")
    }
    return nil
  }

  /// Lifts the hold; only the next plan may delete the job.
  private func release(_ job: ObservedJob, _ address: Address, into plan: inout Plan) {
    guard var mark = job.description.mark else { return }
    mark.isOnHold = false
    let description = MarkedDescription(text: job.description.text, mark: mark)
    plan.actions.append(
      Action(
        address, .updateJob(id: job.id, name: job.name, description: description.remoteText),
        Reason(.released, "the hold is lifted"),
        changes: .describing(job.description, to: description, at: .jobDescription, origin: nil)))
  }

  private func delete(_ job: ObservedJob, _ address: Address, into plan: inout Plan) {
    let versions = job.versions ?? []
    let lost =
      versions.isEmpty ? "" : "; its \(versions.count == 1 ? "version goes" : "\(versions.count) versions go") with it"
    plan.actions.append(
      Action(
        address, .deleteJob(id: job.id, name: job.name, versions: versions),
        Reason(.jobRemoved, "no manifest declares it, and it carries the mark of \(context.owner)\(lost)"),
        kills: versions.filter(\.mayRun).map(RunningVersion.init)))
  }
}

extension ObservedJob {
  /// The nodes that the job's active versions occupy.
  var activeNodes: Int {
    (versions ?? []).filter { $0.status.category == .active }.reduce(0) { $0 + $1.nodes }
  }
}
