#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Files and folders, with errors that say what to do.
enum FileAccess {
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure(.error, "\(path) cannot be read", hint: "check the path and the permissions")
    }
  }

  /// Writes a file in one step, so that nobody reads half of it.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(atPath: folder(of: path), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure(.error, "\(path) cannot be written", hint: "check the folder and the permissions")
    }
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// All files below a folder in the order of their paths, hidden files and folders left out.
  static func filesBelow(_ folder: String) throws(CommandFailure) -> [String] {
    do {
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      return names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { folder + "/" + $0 }
        .filter { !isFolder($0) }
    } catch {
      throw CommandFailure(.error, "\(folder) cannot be read", hint: "check the path and the permissions")
    }
  }

  /// All of standard input.
  static func readStandardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes.append(contentsOf: line.utf8) }
    return bytes
  }
}
