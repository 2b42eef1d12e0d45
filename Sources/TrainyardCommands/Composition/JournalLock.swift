internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A lock that one program on this machine holds; the system gives it back when the program ends, however it ends.
final class JournalLock: Sendable {
  enum Failure: Error {
    /// Another program holds the lock; what it wrote about itself.
    case taken(by: String)
    /// The file cannot be made, or this file system has no locks.
    case unavailable
  }

  private let descriptor: Int32

  /// - Parameters:
  ///   - path: The file of the lock; it stays, since removing it would let two programs in.
  ///   - words: What others are told about the holder.
  init(_ path: String, words: String) throws(Failure) {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw .unavailable }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      let holder = isTaken ? Self.text(in: opened) : ""
      close(opened)
      throw isTaken ? .taken(by: holder) : .unavailable
    }
    descriptor = opened
    _ = ftruncate(opened, 0)
    let bytes = Array(words.utf8)
    _ = pwrite(opened, bytes, bytes.count, 0)
  }

  deinit {
    _ = ftruncate(descriptor, 0)
    close(descriptor)
  }

  private static func text(in descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
  }
}
