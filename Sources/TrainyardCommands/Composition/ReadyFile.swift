#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The file that tells scripts where a server is, for as long as it is there.
struct ReadyFile: Sendable {
  let path: String

  func write(_ address: String) throws(CommandFailure) {
    try FileAccess.write(address + "\n", to: path)
  }

  /// Removes the file; nothing happens where there is none.
  func remove() {
    // A pipe or a device is not ours to remove.
    if FileAccess.isRegularFile(path) { unlink(path) }
  }
}
