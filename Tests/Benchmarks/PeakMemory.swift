#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The most memory that the process has held, where the system tells.
enum PeakMemory {
  /// What the process holds now, and the most since ``reset()``, in bytes; nil where the system does not tell.
  static var current: Int? { field("VmRSS:") }
  static var peak: Int? { field("VmHWM:") }

  /// Lets the peak start at what is held now.
  ///
  /// - Returns: Whether the system can do that.
  static func reset() -> Bool {
    // Linux: 5 resets the high-water mark (proc(5)).
    (try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))) != nil
  }

  private static func field(_ name: String) -> Int? {
    guard let data = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
    guard let number = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first else { return nil }
    return Int(number).map { $0 * 1024 }
  }
}
