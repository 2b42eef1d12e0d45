/// Asks a person for what the command line does not say.
struct Questions {
  let context: CommandContext

  /// The answer to a question, or its default where nothing is typed.
  ///
  /// - Parameter option: What to give on the command line instead.
  /// - Throws: ``CommandFailure`` where nobody is there to answer: a program never waits for nothing.
  func answer(_ question: String, default value: String, option: String) throws(CommandFailure) -> String {
    guard context.canAsk else {
      throw .nobodyAnswers(context, nothing: "nothing was written", hint: "give \(option)")
    }
    context.console.writeError("\(question) [\(value)]: ")
    guard let answer = context.console.readAnswer() else {
      throw CommandFailure(.error, "no answer; nothing was written")
    }
    let words = answer.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    return words.isEmpty ? value : words
  }
}
