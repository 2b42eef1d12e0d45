internal import TrainyardDiagnostics
internal import TrainyardPlanner

extension ActionDocument {
  /// The sign of the action: what is created, changed, replaced, stopped or deleted.
  var symbol: String {
    switch kind {
    case .createConfig, .createJob: "+"
    case .createVersion: replaces == nil ? "+" : "±"
    case .updateConfig, .updateJob: "~"
    case .stopVersion: "■"
    case .deleteConfig, .deleteJob, .deleteVersion: "-"
    }
  }

  /// The symbol and verb of the action.
  var verb: String {
    switch kind {
    case .createConfig, .createJob, .createVersion: "+ create"
    case .updateConfig, .updateJob: "~ update"
    case .stopVersion: "■ stop"
    case .deleteConfig, .deleteJob, .deleteVersion: "- delete"
    }
  }

  var style: TerminalStyle {
    switch kind {
    case .createConfig, .createJob: .green
    case .createVersion: replaces == nil ? .green : .magenta
    case .updateConfig, .updateJob: .yellow
    case .stopVersion, .deleteConfig, .deleteJob, .deleteVersion: .red
    }
  }

  /// What there is to say in a few words: what starts and on what, what is lost, or why.
  var brief: String {
    if !kills.isEmpty { return "kills " + kills.map { "\($0.name), \(Phrases.state($0))" }.joined(separator: "; ") }
    if let launch {
      let first = kind == .createJob ? "with \(launch.address.dropFirst(address.count + 1)) on " : ""
      return (replaces.map { "replaces \($0.name) on " } ?? first)
        + Phrases.size(nodes: launch.nodes, launch.accelerators)
    }
    if let version {
      let isStopped = kind == .deleteVersion && dependsOn.contains("\(Action.Kind.stopVersion.rawValue) \(address)")
      return isStopped ? "once it has stopped" : Phrases.state(version)
    }
    let paths = changes.map(\.path)
    return paths.isEmpty ? reason.words : Phrases.list(paths, naming: 3)
  }
}
