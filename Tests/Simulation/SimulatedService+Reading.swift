import TestSupport
import TrainyardResources

extension SimulatedService {
  /// The time that a list shows: now, or some time before.
  mutating func listTime(_ now: Duration) -> Duration {
    guard quirks.lag > .zero, random.happens(onceIn: 2) else { return now }
    return max(.zero, now - .milliseconds(random.number(0...Int(quirks.lag / .milliseconds(1)))))
  }

  /// One job as a list shows it.
  mutating func observeJob(_ name: String, at now: Duration) -> ObservedJob? {
    let time = listTime(now)
    return jobs.last { $0.name == name && $0.exists(at: time) }.map { observed($0, at: time, now) }
  }

  /// Everything, each list as of a time of its own.
  mutating func observe(at now: Duration) -> ObservedState {
    let time = listTime(now)
    let listed = jobs.filter { $0.exists(at: time) }.map { job in
      let own = listTime(now)
      guard job.exists(at: own) else {
        return ObservedJob(id: job.id, name: job.name, description: MarkedDescription(job.description(at: time)))
      }
      return observed(job, at: own, now)
    }
    return ObservedState(configurations: configurations, jobs: listed, catalog: Samples.catalog)
  }

  private func observed(_ job: Job, at time: Duration, _ now: Duration) -> ObservedJob {
    let versions = job.versions.filter { $0.exists(at: time) }
    let counted = quirks.countsAreFresh ? job.versions.count { $0.exists(at: now) } : versions.count
    return ObservedJob(
      id: job.id, name: job.name, description: MarkedDescription(job.description(at: time)), versionCount: counted,
      versions: versions.map { version in
        ObservedVersion(
          id: version.id, name: version.name, parentID: version.parent, status: version.status(at: time),
          config: version.echo)
      })
  }
}
