extension CommandContext {
  /// The columns of text where neither the terminal nor `COLUMNS` says how many there are.
  private static let defaultColumns = 100

  /// The columns that `COLUMNS` names.
  private var namedColumns: Int? {
    environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The columns that text on standard output may use.
  var width: Int { namedColumns ?? console.columns ?? Self.defaultColumns }

  /// The columns of text that goes to a file, whatever the terminal is.
  var fileWidth: Int { namedColumns ?? Self.defaultColumns }

  /// The columns of standard output, nil where nothing limits them.
  var limitedWidth: Int? { namedColumns ?? console.columns }

  /// The columns of a line on standard error that is written over.
  var lineWidth: Int { namedColumns ?? console.errorColumns ?? 80 }

  /// Whether text on standard output is coloured.
  var outputUsesColor: Bool { color.usesColor(onTerminal: console.outputIsTerminal, environment) }

  /// Whether talk on standard error is coloured.
  var errorUsesColor: Bool { color.usesColor(onTerminal: console.errorIsTerminal, environment) }

  /// Whether text in a file is coloured: only where that is asked for by name.
  var fileUsesColor: Bool { color == .always }

  /// Whether a line of a terminal can be written over.
  var hasLiveLine: Bool {
    let term = environment["TERM"] ?? ""
    return console.errorIsTerminal && !isInPipeline && term != "dumb" && !term.isEmpty && verbosity == .normal
  }

  /// Whether standard output is a terminal or the log of a pipeline, which text from outside must not steer.
  var outputIsWatched: Bool { console.outputIsTerminal || isInPipeline }

  /// Whether somebody is there who can answer a question.
  var canAsk: Bool { console.isInteractive && !isInPipeline }

  /// Why nobody can answer, as the end of a sentence.
  var whyNobodyAnswers: String {
    console.isInteractive ? "because CI is set" : "because standard input is not a terminal"
  }

  /// Whether the program runs in a pipeline, where nobody watches.
  private var isInPipeline: Bool { isSet("CI") && environment["CI"] != "false" && environment["CI"] != "0" }
}
