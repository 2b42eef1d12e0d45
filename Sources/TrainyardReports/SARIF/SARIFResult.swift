/// How bad a result is.
enum SARIFLevel: String, Sendable, Encodable {
  case note, warning, error

  init(_ severity: RunFinding.Severity) {
    switch severity {
    case .info: self = .note
    case .minor: self = .warning
    case .major, .critical, .blocker: self = .error
    }
  }
}

/// One finding.
struct SARIFResult: Sendable, Encodable {
  var ruleId: String
  var ruleIndex: Int
  var level: SARIFLevel
  var message: SARIFText
  var locations: [SARIFLocation]
  var relatedLocations: [SARIFLocation]?
  var partialFingerprints: [String: String]

  /// - Parameters:
  ///   - ruleIndex: The place of the rule in the list of rules.
  ///   - fingerprint: What the finding is recognised by when lines move.
  /// - Returns: Nil for a finding without a place, which services refuse.
  init?(_ finding: RunFinding, ruleIndex: Int, fingerprint: String) {
    guard let place = finding.place else { return nil }
    ruleId = finding.rule
    self.ruleIndex = ruleIndex
    level = SARIFLevel(finding.severity)
    let elsewhere = finding.related.filter { $0.place == nil }.map { "; \($0.message)" }.joined()
    message = SARIFText(text: (finding.text + elsewhere).withoutLinks)
    locations = [SARIFLocation(place)]
    let related = finding.related.prefix(Self.mostRelated).compactMap { related in
      related.place.map { SARIFLocation($0, message: related.message.withoutLinks) }
    }
    relatedLocations = related.isEmpty ? nil : related
    partialFingerprints = ["trainyard/v1": fingerprint]
  }

  /// GitHub shows no more locations of one result.
  private static let mostRelated = 99
}

/// A stretch of a file.
struct SARIFLocation: Sendable, Encodable {
  struct Physical: Sendable, Encodable {
    var artifactLocation: Artifact
    var region: Region
  }

  struct Artifact: Sendable, Encodable {
    var uri: String
    var uriBaseId = "%SRCROOT%"
  }

  struct Region: Sendable, Encodable {
    var startLine: Int
    var startColumn: Int?
    var endLine: Int
    var endColumn: Int?
  }

  var physicalLocation: Physical
  var message: SARIFText?

  init(_ place: FindingPlace, message: String? = nil) {
    physicalLocation = Physical(
      artifactLocation: Artifact(uri: place.path.relativeReference),
      region: Region(
        startLine: place.line, startColumn: place.columns?.start, endLine: place.endLine, endColumn: place.columns?.end)
    )
    self.message = message.map { SARIFText(text: $0) }
  }
}

extension String {
  /// The path as a relative reference: everything encoded but letters, digits and the four marks that need none.
  fileprivate var relativeReference: String {
    let plain: (UInt8) -> Bool = { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "/-._~".utf8.contains(byte)
      }
    }
    return utf8.map { byte in
      guard !plain(byte) else { return String(Character(UnicodeScalar(byte))) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }

  /// The text without what messages of SARIF take for a link.
  var withoutLinks: String { replacing("](", with: "] (") }
}
