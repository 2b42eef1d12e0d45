/// Everything that a command takes from the outside, so that tests can run commands inside the process.
package struct CommandContext: Sendable {
  package var environment: [String: String]
  /// The folder that relative paths start from.
  package var workingDirectory: String
  package var console: Console
  /// How much is told beside results and errors.
  var verbosity = Verbosity.normal
  /// Whether text is coloured, as the command line says.
  var color = ColorMode.auto

  package init(environment: [String: String], workingDirectory: String, console: Console) {
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.console = console
  }

  /// A path as the file system takes it.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory + "/" + path
  }

  /// A path as people know it: relative to the working directory where it lies below.
  func shown(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    let clean = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    let prefix = workingDirectory.hasSuffix("/") ? workingDirectory : workingDirectory + "/"
    return clean.hasPrefix(prefix) ? String(clean.dropFirst(prefix.count)) : clean
  }

  /// Whether an environment variable is set to something.
  func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
}
