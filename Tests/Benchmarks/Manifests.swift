/// Validates projects of 1,000 and 10,000 objects, each in a process of its own: the time, the memory, their growth.
///
/// - Returns: The bars of the project: 0.1 s and 40 MiB, 1 s and 120 MiB, time linear in the number of objects.
func measureManifests() -> [Bar] {
  let measured = [1000, 10_000].compactMap { objects in
    OwnProcess.line("manifests-of=\(objects)").flatMap { ManifestMeasurement(line: $0) }
  }
  guard measured.count == 2 else { return [Bar(name: "manifests, processes", value: 1, limit: 0, unit: "failed")] }
  var bars: [Bar] = []
  var table = Table(["validate", "s", "µs/object", "MiB"])
  for (result, (seconds, mebibytes)) in zip(measured, [(0.1, 40.0), (1.0, 120.0)]) {
    let memory = result.memory.map { Double($0) / 1_048_576 }
    let perObject = result.loading / Double(result.objects)
    table.add([
      "\(result.objects) objects", result.loading.rounded(to: 4), (perObject * 1e6).rounded(to: 1),
      memory?.rounded(to: 1) ?? "?",
    ])
    bars.append(Bar(name: "validate, \(result.objects) objects", value: result.loading, limit: seconds, unit: "s"))
    if let memory {
      bars.append(Bar(name: "memory, \(result.objects) objects", value: memory, limit: mebibytes, unit: "MiB"))
    }
  }
  let growth = measured[1].loading / measured[0].loading / 10
  bars.append(Bar(name: "growth, validate", value: growth, limit: 1.5, unit: "times"))
  print(table.text)
  return bars
}

/// Measures one size in this process, for ``measureManifests()`` in another: `Benchmarks manifests-of=1000`.
///
/// - Returns: Whether the arguments ask for that.
func measureOneSizeOfManifests(_ arguments: some Sequence<String>) -> Bool {
  guard let objects = OwnProcess.value(of: "manifests-of", in: arguments).flatMap({ Int($0) }) else { return false }
  print(ManifestMeasurement(objects: objects, repeats: objects > 5000 ? 7 : 21).line)
  return true
}
