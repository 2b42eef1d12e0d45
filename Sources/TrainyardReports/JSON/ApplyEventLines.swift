package import TrainyardApplier
internal import TrainyardDiagnostics
package import TrainyardPlanner

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The events of an apply as JSON lines.
///
/// Every line has `event` and `time`. The first is `begin`, with `format_version`, `plan_hash` and `total`; then come
/// `action_started`, `request_sent`, `request_answered` and `action_finished` with `address` and `kind`, and what there is of
/// `request`, `outcome`, `details`, `request_id`, `completed` and `total`; `run_changed` and `run_finished` with `address` and
/// `run` where runs are waited for; `draining` and `aborting`; the last is `end` with `counts`. A reader ignores keys and
/// events that it does not know; a new major version of the format means that it has to be changed.
package enum ApplyEventLines {
  package static let formatVersion = "1.0"

  /// The first line.
  ///
  /// - Parameter time: When, as ISO 8601 in UTC.
  package static func begin(_ plan: PlanDocument, time: String) -> String {
    var document = ApplyEventDocument(.begin, time: time)
    document.formatVersion = formatVersion
    document.planHash = plan.hash
    document.total = plan.actions.count
    return line(document)
  }

  /// The line of one event.
  package static func line(_ event: ApplyEvent, time: String) -> String { line(ApplyEventDocument(event, time: time)) }

  /// The last line.
  package static func end(_ report: ApplyReport, time: String) -> String {
    var document = ApplyEventDocument(.end, time: time)
    document.counts = Dictionary(grouping: report.results) { $0.outcome.word }.mapValues(\.count)
    return line(document)
  }

  private static func line(_ document: ApplyEventDocument) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A document of texts and numbers can always be written.
    guard let data = try? encoder.encode(document) else { return "" }
    return String(decoding: data, as: UTF8.self).inertJSON + "\n"
  }
}
