internal import TrainyardDiagnostics
internal import TrainyardPlanner

extension ActionDocument {
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
    case .createConfig, .createJob, .createVersion: .green
    case .updateConfig, .updateJob: .yellow
    case .stopVersion, .deleteConfig, .deleteJob, .deleteVersion: .red
    }
  }
}
