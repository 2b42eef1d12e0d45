internal import Synchronization
internal import TrainyardApplier
internal import TrainyardPlanner

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A journal in a file: one JSON line a record, on the disk before a request is sent.
///
/// It holds kinds, names and ids, and no value that is sent. A file that cannot be written stops nothing.
final class JournalFile: ApplyJournal {
  private struct State {
    /// The open file, nil before the first record and where it cannot be written.
    var descriptor: Int32?
    var hasFailed = false
  }

  let path: String
  private let lock: JournalLock
  private let state = Mutex(State())
  private let onFailure: @Sendable () -> Void

  /// Opens the journal and takes its lock.
  ///
  /// - Parameters:
  ///   - base: The path of the journal's files, without their ending.
  ///   - onFailure: Called once where the file cannot be written.
  /// - Throws: ``JournalLock/Failure``.
  init(_ base: String, onFailure: @escaping @Sendable () -> Void) throws(JournalLock.Failure) {
    path = base + ".jsonl"
    let since = Date().formatted(.iso8601)
    lock = try JournalLock(base + ".lock", words: "process \(getpid()), since \(since)")
    self.onFailure = onFailure
  }

  deinit {
    if let descriptor = state.withLock(\.descriptor) { close(descriptor) }
  }

  // MARK: - Writing

  func record(_ intent: JournalIntent) {
    append(JournalLine(intent, time: Self.now, pid: getpid()), isUrgent: true)
  }

  func record(_ result: ActionResult, isKnown: Bool) {
    guard state.withLock({ $0.descriptor != nil }) else { return }
    append(
      JournalLine(
        endOf: result.action.id.description, outcome: result.outcome.word, isKnown: isKnown, time: Self.now,
        pid: getpid()), isUrgent: false)
  }

  /// - Parameter isUrgent: Whether the line has to be on the disk when this returns.
  private func append(_ line: JournalLine, isUrgent: Bool) {
    let hasFailed = state.withLock { state -> Bool in
      guard !state.hasFailed else { return false }
      do {
        let descriptor = try state.descriptor ?? openFile()
        state.descriptor = descriptor
        guard FileAccess.append(try Self.text(of: line), to: descriptor), !isUrgent || fsync(descriptor) == 0 else {
          throw JournalLock.Failure.unavailable
        }
        return false
      } catch {
        state.hasFailed = true
        return true
      }
    }
    if hasFailed { onFailure() }
  }

  private func openFile() throws -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalLock.Failure.unavailable }
    // A new file is there after a crash only once its folder is on the disk.
    let folder = open(FileAccess.folder(of: path), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      _ = fsync(folder)
      close(folder)
    }
    return descriptor
  }

  private static func text(of line: JournalLine) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
  }

  private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  // MARK: - Reading

  /// The requests of earlier runs whose end is not known, in their order.
  ///
  /// A line that was torn by a crash is left out: its request was not sent, since lines come first.
  func leftovers() -> [JournalReview.Leftover] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var open: [JournalLine] = []
    for text in data.split(separator: UInt8(ascii: "\n")) {
      guard let line = try? decoder.decode(JournalLine.self, from: Data(text)) else { continue }
      switch line.record {
      case .request: open.append(line)
      case .end where line.isKnown == true: open.removeAll { $0.action == line.action }
      case .end: break
      }
    }
    let now = Self.now
    return open.compactMap { line in
      // A damaged time must not overflow.
      line.intent.map { JournalReview.Leftover($0, age: .milliseconds(now - max(0, line.time))) }
    }
  }

  /// Forgets what was left, once it was said.
  func clear() {
    state.withLock { state in
      if let descriptor = state.descriptor { close(descriptor) }
      state.descriptor = nil
      unlink(path)
    }
  }

  /// Ends the journal: a run whose requests are all known leaves nothing behind.
  func finish() {
    if leftovers().isEmpty { clear() }
  }
}
