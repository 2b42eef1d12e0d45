/// Where a folder lies in its repository, by which services find the lines that findings point to.
enum RepositoryFolder {
  /// The path of the working directory from the root of the repository; empty for the root, and where there is none.
  static func path(in context: CommandContext) -> String {
    let folder = FileAccess.resolved(context.workingDirectory)
    guard let root = root(above: folder, context) else { return "" }
    return folder == root ? "" : String(folder.dropFirst(root.count + 1))
  }

  /// The nearest folder with `.git` in it, else the one that the pipeline names.
  private static func root(above folder: String, _ context: CommandContext) -> String? {
    var candidate = folder
    while candidate != "/", candidate != "." {
      if FileAccess.exists(candidate + "/.git") { return candidate }
      candidate = FileAccess.folder(of: candidate)
    }
    let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap { context.environment[$0] }.map(FileAccess.resolved)
    return named.first { folder == $0 || folder.hasPrefix($0 + "/") }
  }
}
