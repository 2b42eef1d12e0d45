/// Plays many seeds on all cores, or one seed with its story.
package enum SimulatorProgram {
  /// - Parameter arguments: `--seeds N`, `--first S`, `--jobs N`, `--seed S`, `--sabotage NAME`.
  /// - Returns: The exit code: 0 where no seed failed.
  package static func run(_ arguments: some Collection<String>) async -> Int32 {
    guard let options = Options(arguments) else {
      print("usage: simulate [--seeds N] [--first S] [--jobs N] | --seed S [--sabotage NAME]")
      return 2
    }
    if let seed = options.seed { return tell(seed, options.sabotage) }
    return await playAll(options)
  }

  private struct Options: Sendable {
    var seeds: UInt64 = 100_000
    var first: UInt64 = 1
    var jobs: UInt64 = 2
    var seed: UInt64?
    var sabotage: Sabotage?

    init?(_ arguments: some Collection<String>) {
      var rest = Array(arguments)[...]
      while let name = rest.popFirst() {
        guard let value = rest.popFirst() else { return nil }
        if name == "--sabotage" {
          guard let sabotage = Sabotage(rawValue: value) else { return nil }
          self.sabotage = sabotage
          continue
        }
        guard let number = UInt64(value) else { return nil }
        switch name {
        case "--seeds": seeds = number
        case "--first": first = number
        case "--jobs": jobs = max(1, number)
        case "--seed": seed = number
        default: return nil
        }
      }
    }
  }

  /// Plays one seed and tells what happened.
  private static func tell(_ seed: UInt64, _ sabotage: Sabotage?) -> Int32 {
    var simulation = Simulation(seed: seed, sabotage: sabotage, logs: true)
    do throws(Violation) {
      try simulation.run()
    } catch {
      for line in simulation.story { print(line) }
      print("seed \(seed) FAILED: \(error)")
      return 1
    }
    for line in simulation.story { print(line) }
    print("seed \(seed) is fine")
    return 0
  }

  private struct Tally: Sendable {
    var seeds = 0
    var steps = 0
    var violations: [Violation] = []
  }

  private static func playAll(_ options: Options) async -> Int32 {
    let start = ContinuousClock.now
    let tally = await withTaskGroup(of: Tally.self) { group in
      for job in 0..<options.jobs {
        group.addTask {
          play(
            stride(from: options.first + job, to: options.first + options.seeds, by: Int(options.jobs)),
            options.sabotage)
        }
      }
      return await group.reduce(into: Tally()) { all, part in
        all.seeds += part.seeds
        all.steps += part.steps
        all.violations += part.violations
      }
    }
    for violation in tally.violations.sorted(by: { $0.seed < $1.seed }).prefix(20) {
      print("seed \(violation.seed) FAILED: \(violation)")
    }
    let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
    print("\(tally.seeds) seeds, \(tally.steps) steps, \(tally.violations.count) failed, \(seconds) s")
    return tally.violations.isEmpty ? 0 : 1
  }

  private static func play(_ seeds: StrideTo<UInt64>, _ sabotage: Sabotage?) -> Tally {
    var tally = Tally()
    for seed in seeds {
      var simulation = Simulation(seed: seed, sabotage: sabotage)
      do throws(Violation) {
        try simulation.run()
      } catch {
        tally.violations.append(error)
      }
      tally.seeds += 1
      tally.steps += simulation.steps
    }
    return tally
  }
}
