import Foundation
import ModelArtsEmulator
import Testing

/// Signals before anything was sent: every output is written all the same.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct SignalTests {
  @Test(arguments: [SIGINT, SIGTERM], FormatTests.formats)
  func `a plan that is interrupted says so in every format`(_ signal: Int32, _ format: String) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.delay(.seconds(25)), at: .beforeWork, method: "GET")])
      let program = try Program("plan", "--output", "\(format)=out/report", in: folder, emulator: emulator)
      while program.isRunning, emulator.requests().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      program.send(signal)
      #expect(try await program.end() == 128 + signal, "\(program.talk)")
      #expect(program.talk.contains("interrupted; nothing was changed"))
      let text = try folder.read("out/report")
      #expect(!text.isEmpty)
      if format != "gitlab" { #expect(text.contains("interrupted"), "\(text)") }
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a reader who stops reading keeps no signal from ending the program`(_ signal: Int32) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    // More than a pipe holds.
    let rates = (1...400).map(String.init).joined(separator: ", ")
    try folder.write(
      """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: many}
      spec:
        config:
          {worker_server_num: 1, app_url: /m/code/, boot_file_url: /m/code/t.py, data_url: /m/data/,
           engine_version: PyTorch-1.0.0-python3.6, spec_code: modelarts.vm.cpu.2u, train_url: "/m/out/${version.name}/"}
        versions:
          - {name: "v${matrix.rate}", matrix: {rate: [\(rates)]}, config: {parameter: {rate: "${matrix.rate}"}}}

      """, to: "specs/many.yaml")
    try await ModelArtsEmulator.withRunning { emulator in
      let pipe = Pipe()
      let program = try Program("plan", "--output", "json", in: folder, emulator: emulator, output: pipe)
      while program.isRunning, emulator.requests().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      // The first signals may be early enough for a report, which nobody takes; a later one needs none.
      while program.isRunning {
        try await Task.sleep(for: .seconds(1))
        program.send(signal)
      }
      #expect(try await program.end() == 128 + signal, "\(program.talk)")
      try pipe.fileHandleForReading.close()
    }
  }

  @Test(arguments: FormatTests.formats)
  func `a third signal ends an apply at once, with every format`(_ format: String) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.delay(.seconds(25)), at: .afterWork, endpoint: .createJob)])
      let program = try Program(
        "apply", "--auto-approve", "--output", "\(format)=out/report", in: folder, emulator: emulator)
      while program.isRunning, !emulator.requests().contains(where: { $0.endpoint == .createJob }) {
        try await Task.sleep(for: .milliseconds(10))
      }
      while program.isRunning {
        program.send(SIGINT)
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(try await program.end() == 7, "\(program.talk)")
      #expect(try !folder.read("out/report").isEmpty)
    }
  }
}
