internal import TrainyardManifests

/// What shells are offered for values that a project declares.
struct ProjectCompletion {
  private let context = CommandContext.process
  private let arguments: [String]

  /// - Parameter arguments: The words of the command line so far.
  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// The names of the environments; none where there is no project, or no readable one.
  var environments: [String] {
    guard let path = try? ProjectLocator(named: value(of: "--project"), context: context).path() else { return [] }
    return ProjectEnvironments.named(in: FileAccess.manifest(path, shown: path))
  }

  /// The addresses of what the project's manifests declare.
  var addresses: [String] {
    let selection = ManifestSelection(project: value(of: "--project"), environment: value(of: "--env"))
    let loader = ProjectLoader(selection: selection, context: context)
    return (try? loader.manifests(mockingEnvironment: true))?.desired?.addresses.sorted() ?? []
  }

  private func value(of option: String) -> String? {
    for (index, word) in arguments.enumerated() {
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
      if word == option, index + 1 < arguments.count { return arguments[index + 1] }
    }
    return nil
  }
}
