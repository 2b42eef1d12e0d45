import Foundation

/// What a page of the documentation shows: commands with their outputs, and other blocks of code.
struct MarkdownPage {
  /// A command at a prompt, with what the page shows of its output.
  struct Command: Hashable {
    var text: String
    /// The lines of output that the page shows.
    var output: [String]
    /// Where the output stands in the page: numbers of lines, from 0.
    var lines: Range<Int>
    /// Whether the page hides the command: a wait or an edit between two blocks.
    var isHidden = false
  }

  /// The commands to be run, in order.
  private(set) var commands: [Command] = []
  /// How many commands need an account, and are not run.
  private(set) var withAccount = 0
  /// Lines of code that are no commands of a console block, with their numbers from 1.
  private(set) var otherCode: [(number: Int, text: String)] = []
  /// Code within sentences.
  private(set) var spans: [String] = []

  private var fence: (info: String, needsAccount: Bool)?
  private var comments: [String] = []

  init(_ text: String) {
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        openOrClose(String(line.dropFirst(3)))
      } else if let fence {
        read(line, number, in: fence)
      } else {
        readProse(line, number)
      }
    }
  }

  private mutating func openOrClose(_ info: String) {
    fence = fence == nil ? (info, comments.contains("needs an account")) : nil
    comments = []
  }

  private mutating func read(_ line: String, _ number: Int, in fence: (info: String, needsAccount: Bool)) {
    if fence.needsAccount {
      withAccount += line.hasPrefix("$ ") || line.hasPrefix("trainyard ") ? 1 : 0
    } else if fence.info != "console" {
      otherCode.append((number + 1, line))
    } else if let last = commands.last, last.text.hasSuffix("\\"), last.lines.lowerBound == number {
      let index = commands.count - 1
      commands[index].text += "\n" + (line.hasPrefix("> ") ? String(line.dropFirst(2)) : line)
      commands[index].lines = (number + 1)..<(number + 1)
    } else if line.hasPrefix("$ ") {
      commands.append(Command(text: String(line.dropFirst(2)), output: [], lines: (number + 1)..<(number + 1)))
    } else if !commands.isEmpty {
      commands[commands.count - 1].output.append(line)
      commands[commands.count - 1].lines = commands[commands.count - 1].lines.lowerBound..<(number + 1)
    }
  }

  private mutating func readProse(_ line: String, _ number: Int) {
    if line.hasPrefix("<!-- "), line.hasSuffix(" -->") {
      let comment = String(line.dropFirst(5).dropLast(4))
      comments.append(comment)
      if comment.hasPrefix("run: ") {
        commands.append(Command(text: String(comment.dropFirst(5)), output: [], lines: number..<number, isHidden: true))
      }
      return
    }
    if !line.isEmpty { comments = [] }
    if line.hasPrefix("    ") {
      otherCode.append((number + 1, line.trimmingCharacters(in: .whitespaces)))
    } else {
      spans += line.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
  }
}
