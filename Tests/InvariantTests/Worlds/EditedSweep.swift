import TestSupport
import TrainyardPlanner
import TrainyardResources

/// A job whose entries have had their runs; some entries were edited since, some runs were deleted in the console.
struct EditedSweep {
  /// The addresses of the entries that were edited.
  private(set) var edited: Set<String> = []
  /// The addresses of the entries whose runs were deleted.
  private(set) var deleted: Set<String> = []
  /// The address of an entry that was added behind all others, nil where none was.
  private(set) var added: String?
  /// Whether each run writes to a place of its own, so that an edited entry is nearest to its own run.
  let isTold: Bool
  private var entries: [DeclaredVersion] = []
  private var versions: [ObservedVersion] = []

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    isTold = random.happens(onceIn: 2)
    let count = random.number(3...12)
    for number in 1...count {
      let url = isTold ? "/out/\(number)/" : "/out/"
      let name = "run-\(number)"
      var config = Samples.config(lr: "0.\(100 + number)", trainURL: url)
      // The last one stays as it is: what stands behind all runs is new.
      let fate = number == count ? 2 : random.number(0...3)
      if fate == 0 {
        deleted.insert("job/flowers/version/\(name)")
      } else {
        versions.append(Samples.version(number, config))
      }
      if fate == 1 {
        edited.insert("job/flowers/version/\(name)")
        config = Samples.config(lr: "0.\(200 + number)", trainURL: url)
      }
      entries.append(Samples.entry(name, config))
    }
    guard random.happens(onceIn: 3) else { return }
    entries.append(Samples.entry("added", Samples.config(lr: "0.3", trainURL: isTold ? "/out/added/" : "/out/")))
    added = "job/flowers/version/added"
  }

  func plan(_ policy: UndeclaredVersionsPolicy) -> Plan {
    World("sweep", jobs: [Samples.job(entries, policy: policy)], remoteJobs: [Samples.remoteJob(versions)]).plan
  }
}
