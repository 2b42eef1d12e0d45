import TestSupport
import TrainyardApplier
import TrainyardDiagnostics
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

extension ReportSample {
  /// Runs of commands that end in another way than with a plan.
  static let ends: [ReportSample] = [
    ReportSample(name: "invalid-manifests", report: invalid),
    ReportSample(
      name: "refused",
      report: RunReport(
        command: "plan",
        failure: RunFailure(
          message: "the service refused the credentials (request id r-0042)",
          hint: "check OS_USERNAME and OS_PASSWORD, or log in again with 'trainyard auth'"),
        exitCode: 8, folder: "training")),
    ReportSample(
      name: "guarded-apply",
      report: RunReport(
        command: "apply", plan: PlanDocument(killing.plan),
        failure: RunFailure(message: "stopped by guards; nothing was changed"), exitCode: 4, folder: "training")),
    ReportSample(
      name: "applied",
      report: RunReport(
        command: "apply", plan: PlanDocument(typical.plan),
        applied: ApplyReport(
          results: typical.plan.actions.map { ActionResult(action: $0, outcome: .applied(version: newVersion($0))) }),
        exitCode: 0, folder: "training")),
    ReportSample(name: "failed-in-the-middle", report: interrupted),
  ]

  /// What is wrong with two manifests, with notes, hints and places.
  private static let invalid: RunReport = {
    let marked = MarkedText(
      """
      kind: Job
      metadata: {name: flowers}
      spec:
        versions:
        - name: ⟦baseline⟧
          config:
            ⟦parameters⟧: []
            worker_server_num: ⟦many⟧
        - name: ⟦baseline⟧

      """)
    let file = marked.file()
    func place(_ index: Int) -> SourceLocation { SourceLocation(file: file, range: marked.ranges[index]) }
    return RunReport(
      command: "validate",
      diagnostics: [
        Diagnostic(
          .error, "unknown key 'parameters'", rule: "unknown-key", at: place(1), hint: "did you mean 'parameter'?"),
        Diagnostic(.error, "'many' is not a whole number", rule: "wrong-type", at: place(2)),
        Diagnostic(
          .error, "version 'baseline' is declared twice", rule: "duplicate-name", at: place(3),
          notes: [Diagnostic.Note("it was declared first here", at: place(0))]),
        Diagnostic(
          .warning, "no configuration uses 'variables.yaml'", rule: "unused-variable",
          hint: "remove it, or refer to it"),
      ], exitCode: 3, folder: "training")
  }()

  private static func newVersion(_ action: Action) -> String? { action.operation.launch == nil ? nil : "V0007" }

  private static func run(_ number: Int64, _ status: RunStatus = .running) -> RunReference {
    RunReference(job: "flowers", id: 5000 + number, name: "V000\(number)", status: status)
  }

  private static let outcomes: [ActionOutcome] = [
    .applied(version: nil),
    .failed(
      RemoteError(
        .quota, "the quota of training jobs is used up", hint: "delete jobs that nobody needs", requestID: "r-77")),
    .uncertain("the answer to the launch was lost", candidates: [run(4), run(5, .waiting)]),
    .unrecognised(version: "V0006", fields: [FieldPath("parameter.learning_rate")], isHeld: true),
    .duplicate(own: run(8), others: [run(7)]),
    .skipped("job/birds could not be created"),
  ]

  /// An apply in which everything happened that can.
  private static let interrupted: RunReport = {
    let world = World(
      "interrupted",
      jobs: [
        Samples.job(
          (1...10).map { number in
            let config = Samples.config(lr: "0.\(number)5", trainURL: "/\(number)/")
            return Samples.entry("run-\(number)", config, line: number * 10)
          }, description: "Flower classifier"),
        Samples.job(named: "birds", [Samples.entry("only", Samples.config(lr: "0.4"), line: 200)]),
      ], remoteJobs: [Samples.remoteJob([Samples.version(1)])])
    let plan = world.plan
    let results = plan.actions.enumerated().map { index, action in
      ActionResult(action: action, outcome: outcomes[index % outcomes.count])
    }
    let waited = RunResult(
      address: .entry(job: "flowers", name: "run-5", run: nil), run: run(8, .failed), ending: .failed)
    return RunReport(
      command: "apply", plan: PlanDocument(plan), applied: ApplyReport(results: results, runs: [waited]), exitCode: 7,
      folder: "training")
  }()
}
