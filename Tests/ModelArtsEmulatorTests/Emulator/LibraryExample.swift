import AsyncHTTPClient
import ModelArtsEmulator
import NIOCore
import NIOHTTP1
import Testing

/// Tests of a program that starts training jobs, against an emulator that lives as long as each test.
struct LibraryExample {
  @Test func `a run waits for a free node, runs and ends`() async throws {
    var configuration = EmulatorConfiguration(requiresAuthentication: false, clock: .stepped())
    configuration.catalog.setCapacity(1, ofFlavor: "modelarts.vm.cpu.2u")
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      try await start("first", on: emulator)
      try await start("second", on: emulator)
      try await emulator.advanceClock(by: .seconds(2))
      #expect(try await answer("training-jobs?search_content=first", of: emulator).contains("\"status\":8"))
      #expect(try await answer("training-jobs?search_content=second", of: emulator).contains("\"status\":7"))
      try await emulator.advanceClock(by: .seconds(6))
      #expect(try await answer("training-jobs?search_content=second", of: emulator).contains("\"status\":10"))
    }
  }

  @Test func `a job whose answer was lost is there`() async throws {
    let configuration = EmulatorConfiguration(requiresAuthentication: false)
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      emulator.install([FaultRule(.dropConnection, at: .afterWork, endpoint: .createJob, occurrence: .nth(1))])
      await #expect(throws: (any Error).self) { try await start("first", on: emulator) }
      let jobs = try await answer("training-jobs", of: emulator)
      #expect(jobs.contains("\"job_name\":\"first\""))
      #expect(try await emulator.mutatingRequestCount() == 1)
    }
  }

  /// What the program under test does, in its simplest form.
  private func start(_ name: String, on emulator: ModelArtsEmulator) async throws {
    let body = """
      {"job_name": "\(name)", "config": {
        "worker_server_num": 1, "spec_id": 2, "engine_id": 4, "app_url": "/bucket/code/",
        "boot_file_url": "/bucket/code/train.py", "data_url": "/bucket/data/", "train_url": "/bucket/out/"
      }}
      """
    let answer = try await answer("training-jobs", of: emulator, posting: body)
    #expect(answer.contains("\"is_success\":true"))
  }

  private func answer(
    _ path: String, of emulator: ModelArtsEmulator, posting body: String? = nil
  ) async throws -> String {
    var request = HTTPClientRequest(url: "\(emulator.baseURL)/v1/\(emulator.credentials.projectID)/\(path)")
    if let body {
      request.method = .POST
      request.body = .bytes(ByteBuffer(string: body))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    return String(buffer: try await response.body.collect(upTo: 1 << 20))
  }
}
