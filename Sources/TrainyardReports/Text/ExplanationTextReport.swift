internal import TrainyardDiagnostics
package import TrainyardPlanner
internal import TrainyardResources

/// An explanation for people: the fields with their places and owners, then how the service's side compares.
package struct ExplanationTextReport: Sendable {
  private let explanation: ExplanationDocument

  package init(_ explanation: ExplanationDocument) {
    self.explanation = explanation
  }

  /// Renders the explanation.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - usesColor: Whether to use terminal colours; everything is readable without.
  package func text(width: Int = 80, usesColor: Bool = false) -> String {
    let places = [explanation.place] + explanation.fields.map(\.place) + explanation.entries.map(\.place)
    var page = TextPage(width: width, usesColor: usesColor, places: places.compactMap { $0?.description })
    addHeading(to: &page)
    addFields("Counts", explanation.fields.filter(\.counts), to: &page)
    addFields("Does not count", explanation.fields.filter { !$0.counts }, to: &page)
    addEntries(to: &page)
    addMatches(to: &page)
    if let comparison = explanation.comparison { add(comparison, to: &page) }
    if !explanation.isCompared { page.line("Not compared: the service was not asked.") }
    return page.text
  }

  private func addHeading(to page: inout TextPage) {
    page.row(indent: 0, explanation.address, place: explanation.place?.description, .bold)
    if let runs = explanation.runs {
      let launches = runs.launches.map { ", \($0) to launch\($0 > 0 ? " unless the plan withholds it" : "")" } ?? ""
      let number = runs.run.map { "run \($0) of \(runs.declared)" } ?? "runs \(runs.declared)"
      page.line("\(number), retry \(runs.retry)\(launches)", indent: 2)
    }
    if let fingerprint = explanation.fingerprint {
      page.line("fingerprint \(fingerprint)", indent: 2)
    } else if explanation.hidesFingerprint {
      page.line("no fingerprint is shown, because a secret is in it", indent: 2)
    }
    for note in explanation.notes { addWrapped(note, indent: 2, to: &page) }
    page.line()
  }

  // MARK: - What is declared

  private func addFields(_ heading: String, _ fields: [ExplainedField], to page: inout TextPage) {
    guard !fields.isEmpty else { return }
    page.line(heading, .bold)
    for (index, field) in fields.enumerated() {
      page.row(indent: 2, field.path, shown(field.value), place: field.place?.description)
      // What several fields in a row have in common is told once, below the last of them.
      let isLast = index + 1 == fields.count || reason(fields[index + 1]) != reason(field)
      if isLast { addWrapped(reason(field), indent: 6, to: &page) }
    }
    page.line()
  }

  private func reason(_ field: ExplainedField) -> String {
    field.source.map { "\(words(of: field.owner)): \(field.why) (\($0))" } ?? field.why
  }

  private func addEntries(to page: inout TextPage) {
    guard !explanation.entries.isEmpty else { return }
    page.line("Entries", .bold)
    for entry in explanation.entries {
      let name = entry.address.dropFirst(explanation.address.count + 1)
      let versions =
        explanation.isCompared ? (entry.versions.isEmpty ? "no version" : entry.versions.joined(separator: ", ")) : ""
      let launches = entry.launches.map { $0 > 0 ? ", \($0) to launch" : "" } ?? ""
      page.row(indent: 2, String(name), versions + launches, place: entry.place.description)
    }
    page.line()
  }

  // MARK: - The service's side

  private func addMatches(to page: inout TextPage) {
    guard explanation.isCompared, explanation.kind == .entry || explanation.kind == .version else { return }
    if explanation.kind == .entry, explanation.matches.isEmpty {
      page.line("No version has this content.")
      page.line()
    }
    guard !explanation.matches.isEmpty else { return }
    page.line("Versions with this content", .bold)
    for match in explanation.matches {
      let run = match.run.map { ", run \($0)" } ?? ""
      page.row(indent: 2, match.version, "\(match.status), \(words(of: match.role))\(run)")
    }
    page.line()
  }

  private func add(_ comparison: ExplainedComparison, to page: inout TextPage) {
    let status = comparison.status.map { " (\($0))" } ?? ""
    let number = comparison.differences
    let count =
      number == 0
      ? "no field that counts differs"
      : "\(Phrases.count(number, "field")) that \(number == 1 ? "counts differs" : "count differ")"
    page.line(title(of: comparison) + status + ": " + count, .bold)
    for field in comparison.fields where field.counts { add(field, to: &page) }
    let rest = comparison.fields.filter { !$0.counts }
    if !rest.isEmpty { page.line("Reported or sent, and not compared", .bold) }
    for field in rest { add(field, to: &page) }
    page.line()
  }

  private func title(of comparison: ExplainedComparison) -> String {
    switch explanation.kind {
    case .config, .job: "At the service"
    case .entry: "Closest other version \(comparison.remote)"
    case .version: "Version \(comparison.remote)"
    }
  }

  private func add(_ field: ComparedField, to page: inout TextPage) {
    let symbol = !field.counts ? "·" : field.isEqual ? "=" : "≠"
    if field.isEqual, field.declared?.hasSameBytes(as: field.observed ?? "") == true {
      page.row(indent: 2, "\(symbol) \(field.path)", shown(field.observed))
    } else {
      page.row(
        indent: 2, "\(symbol) \(field.path)",
        "declared \(shown(field.declared, besides: field.observed)), "
          + "observed \(shown(field.observed, besides: field.declared))",
        field.counts && !field.isEqual ? .yellow : nil)
    }
    if !field.counts {
      addWrapped((field.owner.map { "\(title(of: $0)); " } ?? "") + field.why, indent: 6, to: &page)
    } else if field.isEqual, field.declared != field.observed {
      addWrapped(field.why, indent: 6, to: &page)
    }
  }

  // MARK: - Words

  private func addWrapped(_ text: String, indent: Int, to page: inout TextPage) {
    page.line(text, indent: indent, hanging: 0)
  }

  private func shown(_ value: String?, besides other: String? = nil) -> String {
    ValueText(value, besides: other).description
  }

  private func words(of owner: FieldOwner) -> String {
    switch owner {
    case .declared: "declared"
    case .defaulted: "declared, else the service's default"
    case .derived: "derived by the service"
    case .writeOnly: "sent, never reported"
    }
  }

  /// Who decides a field that is not compared.
  private func title(of owner: FieldOwner) -> String {
    switch owner {
    case .declared: "owned by the manifests"
    case .defaulted: "owned by the manifests, else by the service"
    case .derived: "owned by the service"
    case .writeOnly: "owned by the manifests, never reported"
    }
  }

  private func words(of role: ExplainedMatch.Role) -> String {
    switch role {
    case .kept: "a declared run"
    case .surplus: "more than declared"
    case .history: "history, left as it is"
    }
  }
}
