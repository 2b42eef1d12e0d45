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

/// A file that grows line by line while an apply goes on, readable by others at any time.
final class EventLog: Sendable {
  private let descriptor: Int32

  /// Makes the file, or empties it.
  init(_ name: String, in context: CommandContext) throws(CommandFailure) {
    let path = context.absolute(name)
    try? FileAccess.makeFolder(FileAccess.folder(of: path))
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(name) }
  }

  deinit {
    close(descriptor)
  }

  /// Adds a line at once; a full disk stops no apply.
  func write(_ line: (_ time: String) -> String) {
    FileAccess.append(line(Date().formatted(.iso8601)), to: descriptor)
  }
}
