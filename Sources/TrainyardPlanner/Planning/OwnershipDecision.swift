internal import TrainyardResources

/// Whether a declared object that exists remotely may be managed.
enum OwnershipDecision {
  case managed
  /// The object is taken under management by this plan.
  case adopted(Reason)
  case refused(PlanProblem)

  init(
    _ address: Address, _ description: MarkedDescription, adopts: Bool, origin: Origin, in context: PlanContext
  ) {
    switch description.ownership {
    case .marked(let mark) where mark.owner == context.owner:
      self = .managed
    case .unmarked where adopts || context.options.adopt.contains(address.description):
      self = .adopted(Reason(.adopt, "exists without a mark; taken under management"))
    case .unmarked:
      self = .refused(
        PlanProblem(
          .unmarked, address, "\(address) exists and carries no mark: it may belong to somebody else",
          hint: "take it under management with 'adopt: true' in its spec, or with --adopt \(address)", origin: origin))
    case .marked, .malformed:
      let owner = description.mark?.owner.description ?? "somebody whose mark this version cannot read"
      if context.options.takeOver.contains(address.description) {
        self = .adopted(Reason(.takeOver, "taken over from \(owner)"))
      } else {
        self = .refused(
          PlanProblem(
            .foreign, address, "\(address) belongs to \(owner)",
            hint: "if that is meant to end, take it over with --take-over \(address)", origin: origin))
      }
    }
  }
}
