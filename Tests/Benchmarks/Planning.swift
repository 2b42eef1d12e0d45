/// Plans worlds of 10,000 and 100,000 versions, each in a process of its own: the time, its growth, and the memory on top
/// of the inputs.
///
/// - Returns: The bars of the project: a second for 100,000 versions, 1 KiB a version, time linear in the number of
///   versions.
func measurePlanning() -> [Bar] {
  var bars: [Bar] = []
  var table = Table([
    "plan of 100,000 versions", "actions", "plan s", "hash s", "document s", "ns/version", "growth", "B/version",
  ])
  for flavor in PlanFlavor.allCases {
    let measured = [10_000, 100_000].compactMap { versions in
      OwnProcess.line("plan-of=\(flavor):\(versions)").flatMap { PlanMeasurement(line: $0) }
    }
    guard measured.count == 2 else {
      bars.append(Bar(name: "plan, \(flavor.rawValue)", value: 1, limit: 0, unit: "failed"))
      continue
    }
    let (small, large) = (measured[0], measured[1])
    let growth = large.perVersion / small.perVersion
    table.add([
      flavor.rawValue, "\(large.actions)", large.planning.rounded(to: 3), large.hashing.rounded(to: 3),
      large.documenting.rounded(to: 3), large.perVersion.rounded(to: 0), growth.rounded(to: 2),
      large.memoryPerVersion?.rounded(to: 0) ?? "?",
    ])
    bars.append(Bar(name: "plan, \(flavor.rawValue)", value: large.planning, limit: 1, unit: "s"))
    bars.append(Bar(name: "growth, \(flavor.rawValue)", value: growth, limit: 1.5, unit: "times"))
    if let memory = large.memoryPerVersion {
      bars.append(Bar(name: "memory, \(flavor.rawValue)", value: memory, limit: 1024, unit: "B/version"))
    }
  }
  print(table.text)
  return bars
}

/// Measures one world in this process, for ``measurePlanning()`` in another: `Benchmarks plan-of=replaced:100000`.
///
/// - Returns: Whether the arguments ask for that.
func measureOnePlan(_ arguments: some Sequence<String>) -> Bool {
  guard let words = OwnProcess.value(of: "plan-of", in: arguments)?.split(separator: ":"), words.count == 2,
    let flavor = PlanFlavor.allCases.first(where: { "\($0)" == words[0] }), let versions = Int(words[1])
  else { return false }
  print(PlanMeasurement(flavor, versions: versions, repeats: versions > 50_000 ? 3 : 5).line)
  return true
}
