/// The `${…}` that may stand at one place, and the regular expressions of texts that may hold them.
///
/// The expressions are of the common subset of ECMA 262, RE2 and PCRE: no look-around, no named classes.
struct ReferencePattern: Sendable {
  /// What may stand between the braces, as people write it: `var.NAME`, `job.name`.
  private let names: [String]

  private init(_ names: [String]) {
    self.names = names
  }

  private static let settings = ["var.NAME", "env.NAME"]

  /// Settings of a project, and names: what is shown, and known before anything else.
  static let setting = ReferencePattern(settings)
  /// Variables of a project: the environment alone, secrets included.
  static let variable = ReferencePattern(["env.NAME", secret])
  /// Values of a saved configuration.
  static let configuration = ReferencePattern(settings + [secret])
  /// Fields of a job.
  static let job = ReferencePattern(settings + ["job.name"])
  /// Names of entries.
  static let entryName = ReferencePattern(settings + ["matrix.NAME", "job.name"])
  /// Fields of an entry.
  static let entry = ReferencePattern(settings + ["matrix.NAME", "job.name", "version.name"])
  /// Values of a matrix.
  static let matrix = ReferencePattern(settings + [secret, "job.name"])
  /// Values of the config of a run.
  static let run = ReferencePattern(
    settings + [secret, "matrix.NAME", "job.name", "version.name", "run.index"])

  /// The same without secrets.
  var withoutSecrets: ReferencePattern { ReferencePattern(names.filter { $0 != Self.secret }) }

  private static let secret = "secret.NAME"

  /// The references for messages.
  var shown: String { names.map { "${\($0)}" }.joined(separator: ", ") }

  /// One reference.
  var reference: String {
    let any = names.filter { $0.hasSuffix(".NAME") }.map { $0.dropLast(5) }.joined(separator: "|")
    let single = names.filter { !$0.hasSuffix(".NAME") }.map { "|" + $0.split(separator: ".").joined(separator: "\\.") }
    return "\\$\\{(?:(?:\(any))\\.[^}]+\(single.joined()))\\}"
  }

  /// A text in which every `${` is a reference or escaped.
  var text: String { "^(?:[^$]|\\$+[^${]|\\$\\$+\\{|\(reference))*\\$*$" }

  /// Texts without a reference that match an expression, and with a reference those made of some characters.
  ///
  /// - Parameters:
  ///   - plain: The expression for the whole text.
  ///   - characters: What the class of characters holds.
  func text(_ plain: String, orOf characters: String) -> String {
    let piece = "(?:[\(characters)]|\(reference))*"
    return "^(?:\(plain)|\(piece)\(reference)\(piece))$"
  }

  /// Paths in OBS, as ``OBSPath`` takes them.
  var path: String {
    let forbidden = "\\x00-\\x20\\x7F'{}\\[\\]"
    let piece = "(?:[^\(forbidden)$]|\\$+[^\(forbidden)$]|\(reference))*"
    return "^(?:/[^/\(forbidden)]+/+[^/\(forbidden)][^\(forbidden)]*|(?:/\(piece))?\(reference)\(piece)\\$*)$"
  }

  /// Whole numbers of a range in quotes.
  ///
  /// - Parameter range: From 0 or 1 to a power of ten, or to the largest number.
  func integer(_ range: ClosedRange<Int64>) -> String {
    let digits = String(range.upperBound).utf8.count
    let isPower = String(range.upperBound).utf8.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") }
    let positive =
      isPower ? "0*(?:[1-9][0-9]{0,\(digits - 2)}|\(range.upperBound))" : "0*[1-9][0-9]{0,\(digits - 1)}"
    return text(range.lowerBound == 0 ? "-?0+|\(positive)" : positive, orOf: "-0-9")
  }
}
