internal import ModelArtsEmulator
internal import TrainyardDiagnostics
internal import TrainyardManifests

/// A file that tells the emulator what goes wrong, in YAML or JSON.
struct FaultsFile {
  let context: CommandContext

  /// Reads a file.
  ///
  /// Everything that is wrong with it is written to standard error, each with its place.
  ///
  /// - Throws: ``CommandFailure`` where it cannot be read or says something wrong.
  func script(_ path: String) throws(CommandFailure) -> EmulatorScript {
    let shown = context.shown(context.absolute(path))
    let bytes = try FileAccess.read(context.absolute(path), shown: shown)
    let file = SettingsFile(reading: SourceFile(path: shown, bytes: bytes), as: "a faults file")
    guard let json = file.json else { throw failure(shown, file.diagnostics) }
    do {
      return try EmulatorScript(json: json)
    } catch {
      throw failure(shown, error.problems.map { diagnostic(of: $0, in: file) })
    }
  }

  private func diagnostic(of problem: SettingProblem, in file: SettingsFile) -> Diagnostic {
    let part: SettingsFile.Part = problem.part == .key ? .key : .value
    return Diagnostic(
      .error, problem.message, rule: problem.rule.rawValue, at: file.location(of: problem.path, part),
      hint: problem.hint)
  }

  private func failure(_ shown: String, _ diagnostics: [Diagnostic]) -> CommandFailure {
    let formatter = DiagnosticFormatter(usesColor: context.errorUsesColor)
    context.console.writeError(formatter.format(diagnostics.sortedForReading()))
    return CommandFailure(.error, "\(shown) is no valid faults file", hint: "correct what is reported above")
  }
}
