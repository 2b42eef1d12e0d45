internal import ArgumentParser

/// The formats of what a command has read.
struct DataOutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A format; '=FILE' writes it to a file instead of standard output. May be repeated.",
      valueName: "format[=file]"))
  private var output: [OutputOption<DataFormat>] = []

  private var all: [OutputOption<DataFormat>] { output.isEmpty ? [OutputOption(.text)] : output }

  func validate() throws { try all.checkPlaces() }

  /// Refuses files that cannot be written, before anything is read.
  func checkFiles(in context: CommandContext) throws(CommandFailure) {
    for file in all.compactMap(\.file) { try OutputFile(file, in: context).prepare() }
  }

  /// Writes every format that was asked for.
  ///
  /// - Parameters:
  ///   - text: The text for so many columns, nil for no limit, with colours or without.
  ///   - json: The JSON, ending in a line break.
  func write(
    in context: CommandContext, text: (_ width: Int?, _ usesColor: Bool) -> String, json: () throws -> String
  ) throws {
    for option in all {
      let file = option.file.map { OutputFile($0, in: context) }
      let content =
        switch option.format {
        case .json: try json()
        case .text where file == nil: text(context.limitedWidth, context.outputUsesColor)
        case .text: text(context.fileWidth, context.fileUsesColor)
        }
      if let file { try file.write(content) } else { context.console.writeOutput(content) }
    }
  }
}
