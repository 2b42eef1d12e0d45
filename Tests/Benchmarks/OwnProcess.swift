#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs one measurement in a process of its own, so that no other leaves its heap behind.
enum OwnProcess {
  /// Starts this program again with one argument.
  ///
  /// - Returns: The line that it wrote, nil where it could not be started.
  static func line(_ argument: String) -> String? {
    guard let output = popen("'\(CommandLine.arguments[0])' \(argument)", "r") else { return nil }
    defer { pclose(output) }
    var buffer = [CChar](repeating: 0, count: 256)
    guard fgets(&buffer, Int32(buffer.count), output) != nil else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The value of an argument such as `plan-of=new`, where it was given.
  static func value(of name: String, in arguments: some Sequence<String>) -> String? {
    arguments.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
