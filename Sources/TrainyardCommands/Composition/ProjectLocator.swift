/// Finds the project file: the one that was named, else the nearest `trainyard.yaml` from the working directory upwards.
struct ProjectLocator {
  /// The path that was named, nil where none was.
  var named: String?
  var context: CommandContext

  /// The absolute path of the project file.
  ///
  /// - Throws: ``CommandFailure`` where none is found.
  func path() throws(CommandFailure) -> String {
    guard let path = try pathIfAny() else {
      throw CommandFailure(
        .error, "there is no trainyard.yaml here or above",
        hint: "go to your project's folder, name the file with --project, or make one with 'trainyard init'")
    }
    return path
  }

  /// The absolute path of the project file, nil where none was named and none is found.
  ///
  /// - Throws: ``CommandFailure`` where the one that was named is not there.
  func pathIfAny() throws(CommandFailure) -> String? {
    if let named { return try path(of: named) }
    var folder = context.workingDirectory
    while !folder.isEmpty {
      let candidate = (folder == "/" ? "" : folder) + "/trainyard.yaml"
      if FileAccess.exists(candidate) { return candidate }
      if folder == "/" { break }
      folder = FileAccess.folder(of: folder)
    }
    return nil
  }

  /// The file that was named, or the one in the folder that was named.
  private func path(of name: String) throws(CommandFailure) -> String {
    let path = context.absolute(name)
    let file = FileAccess.isFolder(path) ? path + "/trainyard.yaml" : path
    guard FileAccess.exists(file) else {
      throw CommandFailure(
        .error, "there is no project file '\(context.shown(file))'",
        hint: "check --project, or make one with 'trainyard init'")
    }
    return file
  }
}
