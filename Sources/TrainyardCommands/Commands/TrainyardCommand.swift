internal import ArgumentParser

/// The root of the command line.
struct TrainyardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trainyard",
    abstract: "GitOps for ModelArts training jobs.",
    discussion: """
      YAML files in Git say which training jobs, job versions (training runs) and job configurations should exist. \
      'plan' compares them with what the service reports and shows every change with its reason; 'apply' carries the \
      plan out. There is no state file: Git and the service are the only truth.

        trainyard validate                 check the manifests
        trainyard plan                     show what would change
        trainyard apply                    change it, after asking
        trainyard apply --auto-approve     change it, in CI

      Exit codes:
        0  done, or no change
        1  error
        2  changes (with --detailed-exitcode)
        3  invalid manifests
        4  stopped by a guard
        5  the plan is not the expected one
        6  some actions failed or were skipped
        7  it cannot be known whether a run was started
        8  authentication or permission
        130, 143  interrupted
      """,
    version: "trainyard \(ProgramVersion.current)",
    subcommands: [
      InitCommand.self, ValidateCommand.self, FmtCommand.self, PlanCommand.self, ApplyCommand.self, ShowCommand.self,
      ExplainCommand.self, GetCommand.self, DescribeCommand.self, LogsCommand.self, StopCommand.self,
      ExportCommand.self, AuthCommand.self, SchemaCommand.self, EmulatorCommand.self, CompletionCommand.self,
    ])
}
