import Foundation
import ModelArtsEmulator
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The built program at a pseudo-terminal of its own, where a person types and reads.
final class TerminalProgram: Sendable {
  private let process: Process
  private let terminal: Int32
  /// The folder stays as long as the program may run in it.
  private let folder: ProjectFolder
  private let seen = Mutex("")
  private let reader = DispatchQueue(label: "terminal")

  struct NoTerminal: Error {}

  /// Starts the program in a folder.
  ///
  /// - Parameters:
  ///   - columns: The width of the terminal.
  ///   - environment: What is set beside credentials and `TERM`.
  init(
    _ arguments: [String], in folder: ProjectFolder, columns: UInt16 = 80, emulator: ModelArtsEmulator? = nil,
    environment: [String: String] = [:]
  ) throws {
    var (own, end) = (Int32(-1), Int32(-1))
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&own, &end, nil, nil, &size) == 0 else { throw NoTerminal() }
    // Programs that other tests start must not hold it open.
    for descriptor in [own, end] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    terminal = own
    self.folder = folder

    process = Process()
    process.executableURL = URL(filePath: Program.path ?? "")
    process.arguments = arguments + (emulator.map { ["--endpoint", $0.baseURL] } ?? [])
    process.currentDirectoryURL = URL(filePath: folder.path)
    var variables = ["TERM": "xterm-256color", "HOME": folder.path]
    if let credentials = emulator?.credentials {
      variables["HUAWEICLOUD_SDK_AK"] = credentials.accessKey
      variables["HUAWEICLOUD_SDK_SK"] = credentials.secretKey
      variables["HUAWEICLOUD_SDK_PROJECT_ID"] = credentials.projectID
    }
    process.environment = variables.merging(environment) { _, new in new }
    let handle = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    try handle.close()
    reader.async { [self] in read() }
  }

  /// Reads until the program and with it the last holder of the terminal has gone.
  private func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(terminal, &bytes, bytes.count)
      #else
        let count = Darwin.read(terminal, &bytes, bytes.count)
      #endif
      guard count > 0 else { return }
      let text = String(decoding: bytes[..<count], as: UTF8.self)
      seen.withLock { $0 += text }
    }
  }

  /// What has appeared on the terminal so far.
  var text: String { seen.withLock(\.self) }

  /// Waits until a text appears; gives up when the program has ended.
  func wait(for wanted: String) async throws {
    while !text.contains(wanted), process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
  }

  /// Types keys; `\u{4}` at the start of a line is the end of the input.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    #if canImport(Glibc)
      _ = Glibc.write(terminal, bytes, bytes.count)
    #else
      _ = Darwin.write(terminal, bytes, bytes.count)
    #endif
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end, and until all was read.
  ///
  /// - Returns: The exit code.
  func end() async throws -> Int32 {
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    await withCheckedContinuation { continuation in reader.async { continuation.resume() } }
    close(terminal)
    return process.terminationStatus
  }
}
