/// Plans worlds of 10,000 and 100,000 versions: the time, its growth, and the memory on top of the inputs.
///
/// - Returns: The bars of the project: a second for 100,000 versions, 1 KiB a version, time linear in the number of
///   versions.
func measurePlanning() -> [Bar] {
  var bars: [Bar] = []
  var table = Table([
    "plan of 100,000 versions", "actions", "plan s", "hash+document s", "ns/version", "growth", "B/version",
  ])
  for flavor in PlanFlavor.allCases {
    // The small world runs once before, to warm up.
    _ = PlanMeasurement(flavor, versions: 10_000, repeats: 1)
    let small = PlanMeasurement(flavor, versions: 10_000, repeats: 5)
    // What is hopeless is not waited for: its time is estimated from the small world.
    let isHopeless = small.planning > 1
    let large = isHopeless ? small : PlanMeasurement(flavor, versions: 100_000, repeats: 3)
    let seconds = large.perVersion * 100_000 / 1e9
    let growth = large.perVersion / small.perVersion
    table.add([
      flavor.rawValue + (isHopeless ? " (estimated)" : ""), "\(large.actions)", seconds.rounded(to: 3),
      large.documenting.rounded(to: 3), large.perVersion.rounded(to: 0), growth.rounded(to: 2),
      large.memoryPerVersion?.rounded(to: 0) ?? "?",
    ])
    bars.append(Bar(name: "plan, \(flavor.rawValue)", value: seconds, limit: 1, unit: "s"))
    bars.append(Bar(name: "growth, \(flavor.rawValue)", value: growth, limit: 1.5, unit: "times"))
    if let memory = large.memoryPerVersion {
      bars.append(Bar(name: "memory, \(flavor.rawValue)", value: memory, limit: 1024, unit: "B/version"))
    }
  }
  print(table.text)
  return bars
}
