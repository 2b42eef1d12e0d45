package import TrainyardPlanner

/// In which actions two plans differ, for people who expected them to be equal.
package struct PlanDifference: Sendable {
  private let added: [ActionDocument]
  private let removed: [ActionDocument]

  package init(from old: PlanDocument, to new: PlanDocument) {
    let before = Set(old.actions.map(\.identity))
    let after = Set(new.actions.map(\.identity))
    added = new.actions.filter { !before.contains($0.identity) }
    removed = old.actions.filter { !after.contains($0.identity) }
  }

  /// One line for each action that only one of the plans has.
  package var text: String {
    let lines = removed.map { "  only then: \($0.title)" } + added.map { "  only now:  \($0.title)" }
    return lines.isEmpty ? "  the same actions, with other values or targets\n" : lines.joined(separator: "\n") + "\n"
  }
}

extension ActionDocument {
  fileprivate struct Identity: Hashable {
    var kind: Action.Kind
    var address: String
    var changes: [String]
  }

  fileprivate var identity: Identity {
    Identity(kind: kind, address: address, changes: changes.map { "\($0.path)=\($0.after ?? "")" })
  }

  fileprivate var title: String { "\(kind.rawValue) \(address): \(reason.words)" }
}
