internal import Synchronization
internal import TrainyardApplier
internal import TrainyardReports

/// Writes the outputs of a run once, whole, and whatever way the run ends.
final class ReportWriter: Sendable {
  private let outputs: [OutputOption<ReportFormat>]
  private let detail: PlanDetail
  private let context: CommandContext
  private let record: RunRecord
  private struct State {
    /// What cannot be written, which has been said.
    var unwritable: Set<OutputOption<ReportFormat>> = []
    /// The exit code of the run once its outputs are written.
    var ended: ExitStatus?
  }

  private let state = Mutex(State())

  init(_ options: OutputOptions, _ detail: PlanDetail, _ record: RunRecord, in context: CommandContext) {
    outputs = options.all
    self.detail = detail
    self.record = record
    self.context = context
  }

  /// Finds out whether every file will be writable and belongs to one output, before anything is sent.
  ///
  /// - Returns: What is wrong with each that is not; it is left out when outputs are written.
  func prepare() -> [CommandFailure] {
    var taken: [String: String] = [:]
    return outputs.compactMap { output in
      do throws(CommandFailure) {
        for file in stepFiles(of: output) { try file.prepare() }
        for file in files(of: output).map({ OutputFile($0, in: context) }) {
          try file.prepare()
          if let other = taken.updateValue(file.name, forKey: file.place) {
            throw CommandFailure(
              .error, "two outputs cannot share a file: '\(other)' and '\(file.name)' are the same one",
              hint: "give each a file of its own")
          }
        }
        return nil
      } catch {
        state.withLock { _ = $0.unwritable.insert(output) }
        return error
      }
    }
  }

  /// Writes everything, and says what could not be written.
  ///
  /// A signal may end the run while it ends by itself: the second caller waits, and gets the exit code of the first.
  ///
  /// - Returns: The exit code; an output that is missing turns a good end into an error, and changes no other.
  func finish(_ status: ExitStatus) -> ExitStatus {
    state.withLock { state in
      if let ended = state.ended { return ended }
      record.note { $0.report.exitCode = status.rawValue }
      let failures = outputs.filter { !state.unwritable.contains($0) }.compactMap(failure)
      for failure in failures { context.report(failure) }
      let isGood = status == .success || status == .changes
      let result = isGood && !failures.isEmpty ? .error : status
      state.ended = result
      return result
    }
  }

  /// Shows people the plan before it is carried out.
  ///
  /// - Parameter isAsked: Whether somebody decides about it, who has to see it even where standard output is for programs.
  func showPlan(toWhomIsAsked isAsked: Bool) {
    if outputs.contains(OutputOption(.text)) {
      context.console.writeOutput(text(width: context.width, usesColor: context.outputUsesColor).plan)
      record.note { $0.planIsShown = true }
    } else if isAsked {
      context.console.writeError(text(width: context.lineWidth, usesColor: context.errorUsesColor).plan)
    }
  }

  /// Says what went wrong in an apply, where standard output is for programs.
  func showFailures(of report: ApplyReport) {
    guard !outputs.contains(OutputOption(.text)) else { return }
    let isGood = report.results.allSatisfy(\.outcome.details.isEmpty)
    guard !isGood || report.runs.contains(where: { $0.ending != .reached }) else { return }
    context.console.writeError(
      ApplyTextReport(report).text(width: context.lineWidth, usesColor: context.errorUsesColor))
  }

  // MARK: - One output

  private func failure(of output: OutputOption<ReportFormat>) -> CommandFailure? {
    do {
      try write(output)
      return nil
    } catch let failure as CommandFailure {
      return failure
    } catch {
      return CommandFailure(.error, "the report \(output.format.rawValue) cannot be made: \(error)")
    }
  }

  private func write(_ output: OutputOption<ReportFormat>) throws {
    let report = record.content.report
    switch output.format {
    case .text: try write(text(for: output), output)
    case .json: try write(JSONReport.text(of: report), output)
    case .markdown: try write(MarkdownReport.text(of: report), output)
    case .sarif: try write(SARIFReport.text(of: report, version: ProgramVersion.current), output)
    case .junit: try write(JUnitReport.text(of: report), output)
    case .github: try writeGitHub(GitHubReport(report), output)
    case .gitlab: try writeGitLab(GitLabReport(report), report.command, output)
    }
  }

  private func write(_ text: String, _ output: OutputOption<ReportFormat>) throws(CommandFailure) {
    guard let name = output.file else { return context.console.writeOutput(text) }
    try OutputFile(name, in: context).write(text)
  }

  private func text(for output: OutputOption<ReportFormat>) -> String {
    output.file == nil
      ? text(width: context.width, usesColor: context.outputUsesColor).rest
      : text(width: context.fileWidth, usesColor: context.fileUsesColor).whole
  }

  private func text(width: Int, usesColor: Bool) -> RunText {
    RunText(content: record.content, detail: detail, width: width, usesColor: usesColor)
  }

  /// Commands for the log, and the summary and outputs of the step where its environment names their files.
  private func writeGitHub(_ report: GitHubReport, _ output: OutputOption<ReportFormat>) throws {
    try write(report.commands, output)
    if let summary = stepFile("GITHUB_STEP_SUMMARY") { try summary.append(report.summary) }
    if let outputs = stepFile("GITHUB_OUTPUT") { try outputs.append(report.outputs) }
  }

  /// The files of the step that an output is added to.
  private func stepFiles(of output: OutputOption<ReportFormat>) -> [OutputFile] {
    guard output.format == .github else { return [] }
    return ["GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"].compactMap(stepFile)
  }

  private func stepFile(_ variable: String) -> OutputFile? {
    context.environment[variable].flatMap { $0.isEmpty ? nil : OutputFile($0, in: context) }
  }

  /// The counts of the plan with what is wrong beside them; of a validation only the latter.
  private func writeGitLab(
    _ report: GitLabReport, _ command: String, _ output: OutputOption<ReportFormat>
  ) throws {
    guard command != "validate" else { return try write(report.codeQuality, output) }
    try write(report.terraform, output)
    if let file = output.file {
      try OutputFile(Self.codeQualityFile(beside: file), in: context).write(report.codeQuality)
    }
  }

  // MARK: - Files

  private func files(of output: OutputOption<ReportFormat>) -> [String] {
    guard let file = output.file else { return [] }
    let command = record.content.report.command
    return output.format == .gitlab && command != "validate" ? [file, Self.codeQualityFile(beside: file)] : [file]
  }

  /// `plan.json` becomes `plan.codequality.json`.
  static func codeQualityFile(beside file: String) -> String {
    file.hasSuffix(".json") ? "\(file.dropLast(5)).codequality.json" : "\(file).codequality.json"
  }
}
