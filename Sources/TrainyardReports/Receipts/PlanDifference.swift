internal import TrainyardDiagnostics
package import TrainyardPlanner

/// In what two plans differ, for people who expected them to be equal: action by action, field by field.
package struct PlanDifference: Sendable {
  /// One action that both plans have, with what is different about it.
  private struct Changed {
    var action: ActionDocument
    var fields: [(name: String, then: String?, now: String?)]
  }

  private let removed: [ActionDocument]
  private let added: [ActionDocument]
  private let changed: [Changed]
  private let isReordered: Bool

  package init(from old: PlanDocument, to new: PlanDocument) {
    let before = Dictionary(old.bodies.map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(new.bodies.map { ($0.id, $0) }) { first, _ in first }
    removed = old.bodies.filter { after[$0.id] == nil }.map(\.action)
    added = new.bodies.filter { before[$0.id] == nil }.map(\.action)
    changed = new.bodies.compactMap { body in
      guard let other = before[body.id] else { return nil }
      let fields = other.differences(from: body)
      return fields.isEmpty ? nil : Changed(action: body.action, fields: fields)
    }
    isReordered = old.actions.map(\.dependencyName) != new.actions.map(\.dependencyName)
  }

  /// The differences as lines; one line where only the order differs.
  package var text: String {
    var lines = removed.map { "  only then: \($0.title)" } + added.map { "  only now:  \($0.title)" }
    for item in changed {
      lines.append("  differs:   \(item.action.dependencyName)")
      lines += item.fields.map {
        "      \($0.name): then \(ValueText($0.then, besides: $0.now, isWhole: true)), "
          + "now \(ValueText($0.now, besides: $0.then, isWhole: true))"
      }
    }
    if lines.isEmpty {
      lines = [isReordered ? "  the same actions in another order" : "  the plans carry the same actions"]
    }
    return lines.map { $0.visible + "\n" }.joined()
  }
}

/// What an action does, as the plan's hash sees it.
private struct ActionBody {
  let action: ActionDocument
  let change: ResourceChangeDocument?

  var id: String { action.dependencyName }

  /// What is different, secrets by their names.
  func differences(from new: ActionBody) -> [(name: String, then: String?, now: String?)] {
    let facts: [(String, String?, String?)] = [
      ("id", text(action.remoteId), text(new.action.remoteId)),
      ("status", action.version?.statusClass, new.action.version?.statusClass),
      ("ends", action.endedRuns, new.action.endedRuns),
      ("pre_version_id", action.launch?.parent, new.action.launch?.parent),
      ("waits for", action.dependsOn.joined(separator: ", "), new.action.dependsOn.joined(separator: ", ")),
    ]
    let before = fields
    let after = new.fields
    let paths = Set(before.keys).union(after.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (facts + paths.map { ($0, before[$0], after[$0]) }).filter { !$0.1.hasSameBytes(as: $0.2) }.map {
      ($0.0, $0.1, $0.2)
    }
  }

  private var fields: [String: String] {
    var fields = change?.change.after ?? [:]
    for (path, name) in action.secrets { fields[path] = "the secret \(name)" }
    return fields
  }

  private func text(_ id: Int64?) -> String? { id.map { String($0) } }
}

extension PlanDocument {
  /// The actions with what they send; a saved plan has one change for each action.
  fileprivate var bodies: [ActionBody] {
    actions.enumerated().map { index, action in
      ActionBody(action: action, change: resourceChanges.indices.contains(index) ? resourceChanges[index] : nil)
    }
  }
}

extension ActionDocument {
  /// Kind and address, as in the dependencies of others.
  var dependencyName: String { "\(kind.rawValue) \(address)" }

  fileprivate var endedRuns: String? {
    kills.isEmpty ? nil : kills.map { "\($0.name) (\($0.statusClass))" }.joined(separator: ", ")
  }

  fileprivate var title: String { "\(dependencyName): \(reason.words)" }
}

extension String? {
  /// Whether both are absent, or the same to the letter: texts that Unicode calls equivalent are other texts to the service.
  fileprivate func hasSameBytes(as other: String?) -> Bool {
    guard let self, let other else { return self == other }
    return self.hasSameBytes(as: other)
  }
}
