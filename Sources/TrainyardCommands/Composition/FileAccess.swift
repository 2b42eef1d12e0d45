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

  /// Whether a path leads to a file with contents that stay: no folder, pipe or device.
  static func isRegularFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path))
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// All files below a folder in the order of their paths, hidden files and folders left out.
  ///
  /// Links are followed; a folder that several paths lead to is read once, so that a loop of links ends.
  ///
  /// - Throws: ``CommandFailure`` for a folder that cannot be read and for a link that leads nowhere.
  static func filesBelow(_ folder: String) throws(CommandFailure) -> [String] {
    var visited: Set<String> = []
    return try filesBelow(folder, &visited).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func filesBelow(_ folder: String, _ visited: inout Set<String>) throws(CommandFailure) -> [String] {
    guard visited.insert(resolved(folder)).inserted else { return [] }
    var files: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      guard exists(path) else {
        throw CommandFailure(.error, "\(path) is a link that leads nowhere", hint: "repair the link, or remove it")
      }
      if isFolder(path) {
        files += try filesBelow(path, &visited)
      } else {
        files.append(path)
      }
    }
    return files
  }

  private static func names(in folder: String) throws(CommandFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw CommandFailure(.error, "\(folder) cannot be read", hint: "check the path and the permissions")
    }
  }

  /// The path with all links followed.
  private static func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  /// All of standard input.
  static func readStandardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes.append(contentsOf: line.utf8) }
    return bytes
  }
}
