/// Where a command writes and asks: standard output for data, standard error for talk.
package struct Console: Sendable {
  package var writeOutput: @Sendable (String) -> Void
  package var writeError: @Sendable (String) -> Void
  /// Reads one line of an answer; nil at the end of the input.
  package var readAnswer: @Sendable () -> String?
  /// Whether a person can answer.
  package var isInteractive: Bool
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  /// The columns of the terminal, nil where output is none.
  package var columns: Int?
  /// The columns of the terminal that talk goes to, nil where that is none.
  package var errorColumns: Int?
  /// Whether something could not be written to standard output although somebody reads it.
  package var outputHasFailed: @Sendable () -> Bool = { false }

  package init(
    writeOutput: @escaping @Sendable (String) -> Void, writeError: @escaping @Sendable (String) -> Void,
    readAnswer: @escaping @Sendable () -> String? = { nil }, isInteractive: Bool = false,
    outputIsTerminal: Bool = false, errorIsTerminal: Bool = false, columns: Int? = nil,
    errorColumns: Int? = nil
  ) {
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.readAnswer = readAnswer
    self.isInteractive = isInteractive
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.columns = columns
    self.errorColumns = errorColumns
  }
}
