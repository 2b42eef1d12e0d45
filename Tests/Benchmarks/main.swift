#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#endif

/// Measures what has a speed or a size promised, and prints a table.
///
/// `Benchmarks [plan] [manifests] [--check]`: without a name everything; with `--check` it exits with 1 where a bar is
/// crossed.
let arguments = CommandLine.arguments.dropFirst()
let names = arguments.filter { !$0.hasPrefix("--") }
if measureOneSizeOfManifests(names) || measureOnePlan(names) { exit(0) }
var bars: [Bar] = []
if names.isEmpty || names.contains("plan") { bars += measurePlanning() }
if names.isEmpty || names.contains("manifests") { bars += measureManifests() }

let crossed = bars.filter { !$0.holds }
for bar in crossed { print("crossed: \(bar)") }
if arguments.contains("--check"), !crossed.isEmpty { exit(1) }
