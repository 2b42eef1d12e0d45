internal import TrainyardDiagnostics
internal import TrainyardManifests

/// Finds and reads manifest files.
struct ManifestFiles {
  let context: CommandContext
  /// The folder of the project file.
  let folder: String

  /// Reads the files that were named on the command line, else the project's specs, each once.
  ///
  /// A file that is there and cannot be read is among them, with the reason, for findings beside those of the others.
  ///
  /// - Throws: ``CommandFailure`` for a path that does not exist.
  func files(of named: [String]?, _ specs: [String]) throws -> [SourceFile] {
    let paths =
      try named.map { try $0.flatMap { $0 == "-" ? ["-"] : try expand(context.absolute($0), shown: $0) } }
      ?? specs.flatMap { try expandSpec($0) }
    var seen: Set<String> = []
    return paths.filter { seen.insert($0 == "-" ? "-" : FileAccess.resolved($0)).inserted }.map { path in
      path == "-"
        ? SourceFile(path: "-", bytes: FileAccess.readStandardInput())
        : FileAccess.manifest(path, shown: context.shown(path))
    }
  }

  /// A spec of the project, which must be there on every run: a pipe or a device is not.
  private func expandSpec(_ spec: String) throws -> [String] {
    let paths = try expand(spec.hasPrefix("/") ? spec : folder + "/" + spec, shown: spec)
    for path in paths where !FileAccess.isRegularFile(path) {
      throw CommandFailure(
        .error, "\(context.shown(path)) is neither a file nor a folder", hint: "check spec.specs of the project")
    }
    return paths
  }

  /// A file as it is; a folder as all YAML files below it, sorted, the project file and hidden ones left out.
  private func expand(_ path: String, shown: String) throws -> [String] {
    guard FileAccess.exists(path) else {
      throw CommandFailure(
        .error, "there is no file or folder '\(shown)'", hint: "check spec.specs of the project, or -f")
    }
    guard FileAccess.isFolder(path) else { return [path] }
    return try FileAccess.filesBelow(path).filter { file in
      (file.hasSuffix(".yaml") || file.hasSuffix(".yml")) && !file.hasSuffix("/trainyard.yaml")
    }
  }
}
