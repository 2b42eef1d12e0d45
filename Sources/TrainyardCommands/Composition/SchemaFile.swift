internal import TrainyardManifests

/// The JSON Schema that lies beside a project file, where the first lines of its manifests point.
struct SchemaFile {
  /// The name of the file.
  static let name = "trainyard.schema.json"

  /// The folder of the project file, absolute.
  let projectFolder: String

  private var path: String { projectFolder + "/" + Self.name }

  /// The path of the schema as a file in a folder names it.
  ///
  /// - Parameter folder: An absolute path.
  func path(from folder: String) -> String {
    let own = Self.parts(of: projectFolder)
    let other = Self.parts(of: folder)
    let shared = zip(own, other).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: other.count - shared)
    return (up + own.dropFirst(shared) + [Self.name]).joined(separator: "/")
  }

  /// Writes the schema where there is none.
  func writeIfMissing(in context: CommandContext) throws(CommandFailure) {
    guard !FileAccess.exists(path) else { return }
    try FileAccess.write(ManifestSchema.text(.all), to: path)
    context.console.writeOutput(context.shown(path) + "\n")
  }

  private static func parts(of path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts
  }
}
