package import TrainyardApplier
package import TrainyardDiagnostics
package import TrainyardPlanner

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The machine form of a plan and of what came of it: JSON with `snake_case` keys in a fixed order.
package enum JSONReport {
  /// The JSON of a plan, ending in a line break.
  package static func text(of plan: PlanDocument) throws -> String { try encoded(plan) }

  /// The JSON of a plan with what came of it, ending in a line break.
  package static func text(of report: ApplyReport, for plan: PlanDocument) throws -> String {
    try encoded(ApplyDocument(report, for: plan))
  }

  /// The JSON of what is wrong with manifests, ending in a line break.
  package static func text(of diagnostics: [Diagnostic]) throws -> String {
    try encoded(DiagnosticsDocument(diagnostics))
  }

  /// The JSON of an explanation, ending in a line break.
  package static func text(of explanation: ExplanationDocument) throws -> String { try encoded(explanation) }

  /// The JSON of a whole run, ending in a line break: its plan, or the plan with what came of it, or the findings in its
  /// manifests, with the reason where it ended early.
  ///
  /// A plan reads back with ``plan(from:)``, whatever stands beside it.
  package static func text(of report: RunReport) throws -> String { try encoded(RunDocument(report)) }

  /// Reads a plan that was written by ``text(of:)-(PlanDocument)``.
  ///
  /// - Throws: ``UnreadablePlan`` where the text is none, or of another major format version.
  package static func plan(from bytes: [UInt8]) throws -> PlanDocument {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = Data(bytes)
    guard let version = try? decoder.decode(FormatVersion.self, from: data).formatVersion else {
      throw UnreadablePlan(reason: "this is not a saved plan")
    }
    let major = version.split(separator: ".").first
    guard major == PlanDocument.currentFormatVersion.split(separator: ".").first else {
      throw UnreadablePlan(
        reason: "the plan has format version \(version), this program reads \(PlanDocument.currentFormatVersion)")
    }
    guard let plan = try? decoder.decode(PlanDocument.self, from: data), isHash(plan.hash) else {
      throw UnreadablePlan(reason: "the saved plan is damaged")
    }
    return plan
  }

  /// Whether a text is a whole hash; a part of one would vouch for more than one plan.
  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  /// The JSON of a document.
  ///
  /// - Parameters:
  ///   - value: The document.
  ///   - isSnakeCase: Whether keys are written in `snake_case`, else as they are.
  static func encoded(_ value: some Encodable, isSnakeCase: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = isSnakeCase ? .convertToSnakeCase : .useDefaultKeys
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self).inertJSON + "\n"
  }

  private struct FormatVersion: Decodable {
    var formatVersion: String
  }
}

/// Why a file could not be read as a saved plan.
package struct UnreadablePlan: Error, Sendable, Hashable, CustomStringConvertible {
  package var reason: String

  package var description: String { reason }
}
