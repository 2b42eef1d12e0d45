import TestSupport
import TrainyardApplier
import TrainyardResources

/// What people do in the console meanwhile.
extension Simulation {
  mutating func meddle() {
    let jobs = service.jobs.indices.filter { service.jobs[$0].exists(at: now) }
    guard !jobs.isEmpty else { return }
    let job = service.jobs[jobs[random.number(0...jobs.count - 1)]]
    let versions = job.versions.filter { $0.exists(at: now) }
    let version = versions.isEmpty ? nil : versions[random.number(0...versions.count - 1)]
    let call: RemoteCall?
    switch random.number(0...6) {
    case 0: call = version.map { .deleteVersion(jobID: job.id, versionID: $0.id) }
    case 1: call = version.map { .stopVersion(jobID: job.id, versionID: $0.id) }
    case 2: call = version.map { .createVersion(jobID: job.id, config: $0.config, parentID: versions.last?.id) }
    case 3:
      call = version.map { _ in
        .createVersion(jobID: job.id, config: Samples.config(lr: "12345"), parentID: versions.last?.id)
      }
    case 4: call = .updateJob(id: job.id, description: random.pick("by hand", "[trainyard:speech]"))
    case 5:
      call = .updateJob(id: job.id, description: random.pick("[trainyard:vision protect]", "[trainyard:vision hold]"))
    default: call = random.happens(onceIn: 3) ? .deleteJob(id: job.id) : nil
    }
    guard let call else { return }
    note("a person sends \(call.name) for job \(job.name), \(version?.name ?? "-")")
    _ = service.carryOut(call, by: .person, at: now)
  }
}
