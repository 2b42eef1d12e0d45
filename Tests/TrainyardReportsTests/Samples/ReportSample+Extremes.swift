import TestSupport
import TrainyardDiagnostics
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

extension ReportSample {
  /// Plans that are very large, or full of texts that try to be more than text.
  static let extremes: [ReportSample] = [
    .plan("hostile", hostile, exitCode: 1),
    ReportSample(name: "hostile-findings", report: hostileFindings),
    .plan("thousand-changes", thousand, isLarge: true),
    .plan("long-text", long, isLarge: true),
  ]

  /// One changed value that 20 jobs with 25 runs each take from a shared configuration: 500 launches, 500 deletes.
  static let thousand: World = {
    let place = Samples.place(12, in: "specs/configs.yaml")
    func config(_ job: Int, _ entry: Int, _ lr: String) -> RunConfig {
      Samples.config(
        lr: lr, trainURL: "/flowers/out/\(job)/\(entry)/",
        extra: [Parameter(label: "seed", value: String(entry))])
    }
    let numbers = 1...25
    let jobs = (1...20).map { job in
      Samples.job(
        named: "sweep-\(job)",
        numbers.map { entry in
          DeclaredVersion(
            name: "seed-\(entry)", config: config(job, entry, "0.020"),
            origin: Samples.place(entry * 4, in: "specs/sweep-\(job).yaml"),
            origins: FieldOrigins(places: [.parameter("learning_rate"): place]))
        }, policy: .delete)
    }
    let remote = (1...20).map { job in
      Samples.remoteJob(
        named: "sweep-\(job)", numbers.map { Samples.version($0, config(job, $0, "0.010")) }, id: Int64(100 + job))
    }
    return World("thousand", jobs: jobs, remoteJobs: remote)
  }()

  /// Values of 200 KB each: one of many words, one without a blank, one of many lines.
  static let long: World = {
    let words = String(repeating: "Lorem ipsum dolor sit amet, ", count: 7400)
    let block = String(repeating: "0123456789abcdef", count: 12_800)
    let lines = String(repeating: "a line of a script\n", count: 10_800)
    let extra = [("words", words), ("block", block), ("lines", lines)].map { Parameter(label: $0.0, value: $0.1) }
    return World(
      "long",
      jobs: [
        Samples.job(
          [Samples.entry("baseline", Samples.config(extra: extra))], policy: .delete,
          description: String(repeating: "Flowers of the alps. ", count: 9))
      ], remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "Flowers [trainyard:vision]")])
  }()

  /// Every text of ``HostileText`` as the name of a job or version, a description, a value and a path.
  static let hostile: World = {
    let texts = HostileText.all
    let entries = texts.enumerated().map { index, text in
      DeclaredVersion(
        name: text, config: Samples.config(lr: text, trainURL: "/out/\(index)/"),
        origin: Origin(path: text, line: index + 1, column: 1),
        origins: FieldOrigins(places: [.parameter("learning_rate"): Origin(path: text, line: 1, column: 1)]))
    }
    let remote = texts.enumerated().map { index, text in
      var version = Samples.version(index + 1, Samples.config(lr: "old \(text)", trainURL: "/out/\(index)/"))
      version.name = text
      version.status = RunStatus(
        name: text, category: index.isMultiple(of: 2) ? .active : .completed, isStoppable: true)
      version.accelerators = Accelerators(count: 1, type: text)
      return version
    }
    let removed = texts.enumerated().map { index, text in
      Samples.remoteJob(
        named: "gone \(text)", [], description: "\(text) [trainyard:vision]", id: Int64(500 + index))
    }
    let strangers = texts.enumerated().map { index, text in
      Samples.remoteJob(named: text, [], description: text, id: Int64(900 + index))
    }
    return World(
      "hostile",
      jobs: [
        Samples.job(entries, policy: .delete, description: texts.prefix(12).joined(separator: " ")),
        Samples.job(named: "::error::job", [Samples.entry("one", Samples.config(flavor: "@octocat `x` | #12"))]),
      ],
      remoteJobs: [Samples.remoteJob(remote)] + removed + strangers,
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("gone *")])),
      owner: Samples.owner)
  }()

  /// Findings and a failure whose every text is hostile.
  private static let hostileFindings: RunReport = {
    let findings = HostileText.all.enumerated().map { index, text in
      let file = SourceFile(path: text, text: text)
      let start = SourcePosition(line: 1, column: 1)
      let place = SourceLocation(file: file, range: SourceRange(start: start, end: start))
      return Diagnostic(
        index.isMultiple(of: 3) ? .warning : .error, text, rule: "unknown-key", at: place,
        notes: [Diagnostic.Note(text, at: place)], hint: text)
    }
    let text = HostileText.all.joined(separator: " ")
    return RunReport(
      command: "plan", diagnostics: findings, failure: RunFailure(message: text, hint: text), exitCode: 3,
      folder: "training")
  }()
}
