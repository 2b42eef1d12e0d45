/// A file that an output goes to.
struct OutputFile: Sendable {
  /// The path as it was given.
  let name: String
  private let path: String

  init(_ name: String, in context: CommandContext) {
    self.name = name
    path = context.absolute(name)
  }

  /// Where the file is, whichever way its path is spelt; its folder has to exist.
  var place: String {
    if FileAccess.exists(path) { return FileAccess.resolved(path) }
    let folder = FileAccess.folder(of: path)
    return FileAccess.resolved(folder) + path.dropFirst(folder == "/" ? 0 : folder.count)
  }

  /// Finds out whether the file will be writable, before anything is sent; a folder that is missing is made.
  func prepare() throws(CommandFailure) {
    if FileAccess.isFolder(path) { throw .unwritable(name, "it is a folder") }
    let folder = FileAccess.folder(of: path)
    do {
      try FileAccess.makeFolder(folder)
    } catch {
      throw .unwritable(name, "its folder cannot be made")
    }
    guard FileAccess.isWritable(FileAccess.exists(path) ? path : folder) else { throw .unwritable(name) }
  }

  /// Writes the file in one step.
  func write(_ text: String) throws(CommandFailure) {
    guard (try? FileAccess.write(text, to: path)) != nil else { throw .unwritable(name) }
  }

  /// Adds to the file, as pipelines ask for it.
  func append(_ text: String) throws(CommandFailure) {
    guard FileAccess.append(text, toFile: path) else { throw .unwritable(name) }
  }
}
