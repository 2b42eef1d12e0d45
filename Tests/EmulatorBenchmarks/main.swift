internal import ModelArtsEmulator

#if canImport(Glibc)
  internal import Glibc
#endif

/// Measures what the emulator answers a second, the client in the same process included, and prints a table.
///
/// `EmulatorBenchmarks [reads] [lists] [store] [--check]`: without a name everything; with `--check` it exits with 1
/// where a bar is missed.
let arguments = CommandLine.arguments.dropFirst()
let names = arguments.filter { !$0.hasPrefix("--") }
var rates: [Rate] = []
if names.isEmpty || names.contains("reads") { rates += try await SmallReads.measure() }
if names.isEmpty || names.contains("lists") { rates += try await LongLists.measure() }
if names.isEmpty || names.contains("store") { rates += try await LargeStore.measure() }

let missed = rates.filter { !$0.holds }
for rate in missed { print("missed: \(rate.name) is \(rate.text), the bar is \(Int(rate.bar ?? 0))") }
if arguments.contains("--check"), !missed.isEmpty { exit(1) }
