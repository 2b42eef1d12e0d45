import Foundation
import ManifestFuzzing

#if FUZZING
  /// The driver of libFuzzer, which mutates by what the inputs reach.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runLibFuzzer(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt
#endif

/// Searches for manifests that break a promise.
///
/// As it is built normally: `ManifestFuzzer [SECONDS] [SEED] [FOLDER]` mutates the corpus by itself, or, given files,
/// tries only these. Built with libFuzzer (`scripts/fuzz`) it takes the arguments of that.
@main
enum FuzzerProgram {
  static func main() throws {
    #if FUZZING
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      let result = withUnsafeMutablePointer(to: &arguments) { pointer in
        runLibFuzzer(&count, pointer) { bytes, count in
          FuzzerProgram.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
          return 0
        }
      }
      exit(result)
    #else
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let first = arguments.first, Double(first) == nil { return try replay(arguments) }
      let seconds = Double(arguments.first ?? "") ?? 10
      let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
      let folder = arguments.count > 2 ? arguments[2] : "Tests/ManifestFuzzer/Corpus"
      try search(seconds: seconds, seed: seed, corpus: corpus(in: folder))
    #endif
  }

  private static func check(_ bytes: [UInt8]) {
    if let violation = ManifestProbe.violation(bytes) { fatalError(violation) }
  }

  private static func replay(_ paths: [String]) throws {
    for path in paths {
      print(path, ManifestProbe.violation(Array(try Data(contentsOf: URL(filePath: path)))) ?? "is handled")
    }
  }

  private static func corpus(in folder: String) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      Array(try Data(contentsOf: URL(filePath: folder).appending(path: name)))
    }
  }

  private static func search(seconds: Double, seed: UInt64, corpus: [[UInt8]]) throws {
    var mutator = Mutator(seed: seed, corpus: corpus)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var count = 0
    var longest = Duration.zero
    while clock.now < end {
      let input = mutator.next()
      // A crash leaves the input that made it.
      try Data(input).write(to: URL(filePath: "/tmp/manifest-fuzzer-last"))
      let start = clock.now
      let violation = ManifestProbe.violation(input)
      let time = clock.now - start
      longest = max(longest, time)
      count += 1
      guard violation != nil || time > .seconds(5) else { continue }
      let path = "fuzz-\(seed)-\(count)"
      try Data(input).write(to: URL(filePath: path))
      print("\(path): \(violation ?? "takes \(time)")")
    }
    print("\(count) inputs, the longest took \(longest)")
  }
}
