/// A file of results in SARIF 2.1.0; names are those of the standard.
struct SARIFLog: Sendable, Encodable {
  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [SARIFRun]
}

/// One run of the tool.
struct SARIFRun: Sendable, Encodable {
  struct Tool: Sendable, Encodable {
    var driver: Driver
  }

  struct Driver: Sendable, Encodable {
    var name = "trainyard"
    var fullName = "Trainyard, GitOps for ModelArts training jobs"
    var semanticVersion: String?
    var rules: [SARIFRule]
  }

  struct Base: Sendable, Encodable {
    var description: SARIFText
  }

  var tool: Tool
  var invocations: [SARIFInvocation]
  var originalUriBaseIds = ["%SRCROOT%": Base(description: SARIFText(text: "The root of the repository."))]
  /// Lines are those of YAML 1.1.
  var newlineSequences = ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
  var columnKind = "utf16CodeUnits"
  var results: [SARIFResult]
}

/// A text for people.
struct SARIFText: Sendable, Encodable {
  var text: String
}

/// A rule that results refer to.
struct SARIFRule: Sendable, Encodable {
  struct Configuration: Sendable, Encodable {
    var level: SARIFLevel
  }

  var id: String
  var shortDescription: SARIFText
  var fullDescription: SARIFText
  var help: SARIFText
  var defaultConfiguration: Configuration

  init(_ id: String, level: SARIFLevel) {
    let help = RuleHelp.text(id)
    self.id = id
    shortDescription = SARIFText(text: help.firstSentence)
    fullDescription = SARIFText(text: help)
    self.help = SARIFText(
      text: RuleHelp.manifests[id] == nil
        ? help : "\(help)\n\nThe guide's page of rules shows wrong and right manifests.")
    defaultConfiguration = Configuration(level: level)
  }
}

extension String {
  /// The text up to its first full stop.
  fileprivate var firstSentence: String {
    guard let end = firstRange(of: ". ") else { return self }
    return String(self[..<end.lowerBound]) + "."
  }
}
