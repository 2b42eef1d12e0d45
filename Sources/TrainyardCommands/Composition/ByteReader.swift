#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads the bytes of a file or of standard input as they are, up to a limit, so that a device or a pipe without an end
/// does not fill the memory.
struct ByteReader {
  /// How many bytes are read at most; what has more is cut there, and whoever reads it sees that it is too long.
  var limit: Int

  /// Reads a file.
  ///
  /// - Returns: Its bytes, nil where it cannot be opened or read.
  func bytes(ofFile path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return bytes(of: descriptor)
  }

  /// Reads standard input to its end.
  func bytesOfStandardInput() -> [UInt8] { bytes(of: STDIN_FILENO) ?? [] }

  private func bytes(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wanted = min(chunk.count, limit - bytes.count)
      let count = read(descriptor, &chunk, wanted)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
