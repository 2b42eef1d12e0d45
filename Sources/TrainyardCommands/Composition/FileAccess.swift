internal import TrainyardDiagnostics
internal import TrainyardManifests

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Files and folders, with errors that say what to do.
enum FileAccess {
  /// More than any file that is read here may hold; manifests have a smaller limit of their own.
  private static let reader = ByteReader(limit: 512 << 20)

  /// Reads a file whole.
  ///
  /// - Parameter shown: The path as people know it.
  static func read(_ path: String, shown: String? = nil) throws(CommandFailure) -> [UInt8] {
    guard let bytes = reader.bytes(ofFile: path) else { throw unreadable(path, shown ?? path) }
    return bytes
  }

  private static func unreadable(_ path: String, _ shown: String) -> CommandFailure {
    guard exists(path) else { return CommandFailure(.error, "there is no file '\(shown)'", hint: "check the path") }
    return isFolder(path)
      ? CommandFailure(.error, "\(shown) is a folder, not a file", hint: "name a file in it")
      : CommandFailure(.error, "\(shown) cannot be read", hint: "check its permissions")
  }

  /// A manifest with its text, or with why it cannot be read.
  ///
  /// - Parameter shown: The path as it is shown.
  static func manifest(_ path: String, shown: String) -> SourceFile {
    guard let bytes = manifestReader.bytes(ofFile: path) else {
      return SourceFile(path: shown, unreadableFor: "check that it is a file and that its permissions allow it")
    }
    return SourceFile(path: shown, bytes: bytes)
  }

  private static let manifestReader = ByteReader(limit: Manifests.maximumFileSize + 1)

  /// Writes a file in one step, so that nobody reads half of it; links stay, and devices and pipes take the text.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    do {
      try makeFolder(folder(of: path))
      if exists(path), !isRegularFile(path) {
        guard append(text, toFile: path) else { throw CommandFailure.unwritable(path) }
      } else {
        try Data(text.utf8).write(to: URL(filePath: resolved(path)), options: .atomic)
      }
    } catch {
      throw .unwritable(path)
    }
  }

  /// Makes a folder with those above it, where it is missing.
  static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  static func isWritable(_ path: String) -> Bool { FileManager.default.isWritableFile(atPath: path) }

  /// Writes a file that is there already in one step; links and permissions stay.
  static func replace(_ path: String, with text: String) throws(CommandFailure) {
    let file = resolved(path)
    let permissions = (try? FileManager.default.attributesOfItem(atPath: file))?[.posixPermissions]
    try write(text, to: file)
    if let permissions { try? FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file) }
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
  static func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  /// Manifests from standard input, as they are.
  static func readStandardInput() -> [UInt8] { manifestReader.bytesOfStandardInput() }
}
