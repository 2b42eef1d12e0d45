internal import ArgumentParser

/// A format with the file that it goes to, standard output by default: `json=plan.json`.
struct OutputOption: ExpressibleByArgument, Hashable {
  enum Format: String, CaseIterable {
    case text, json
  }

  var format: Format
  var file: String?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.format = format
    file = parts.count == 2 ? String(parts[1]) : nil
  }

  static let allValueStrings = Format.allCases.flatMap { [$0.rawValue, "\($0.rawValue)=FILE"] }
}

/// The formats of a report.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("A format, with '=FILE' into a file; may be repeated.", valueName: "text|json[=file]"))
  private var given: [OutputOption] = []

  /// The outputs that were asked for, text by default.
  var outputs: [OutputOption] {
    given.isEmpty ? [OutputOption(argument: "text")].compactMap(\.self) : given
  }

  func validate() throws {
    let streams = outputs.filter { $0.file == nil }
    if streams.count > 1 {
      throw ValidationError(
        "Two formats cannot share standard output; give one of them a file: --output json=plan.json")
    }
  }

  /// Whether people read standard output.
  var showsText: Bool { outputs.contains { $0.format == .text && $0.file == nil } }

  /// Where outputs go.
  enum Destination {
    case stream, files
  }

  /// Writes the outputs of one format, or only those that go to one kind of destination.
  func write(
    _ format: OutputOption.Format, to destination: Destination? = nil, in context: CommandContext,
    _ text: () throws -> String
  ) throws {
    for output in outputs where output.format == format {
      if let destination, (destination == .files) != (output.file != nil) { continue }
      if let file = output.file {
        try FileAccess.write(text(), to: context.absolute(file))
      } else {
        context.console.writeOutput(try text())
      }
    }
  }
}
