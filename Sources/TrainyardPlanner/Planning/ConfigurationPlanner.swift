internal import TrainyardResources

/// Plans the saved configurations: they are their names, and can be changed in place.
struct ConfigurationPlanner {
  let context: PlanContext

  func plan(_ declared: [DeclaredConfiguration], into plan: inout Plan) {
    let remote = Dictionary(context.observed.configurations.map { ($0.name, $0) }) { first, _ in first }
    for configuration in declared {
      if let existing = remote[configuration.name] {
        self.plan(configuration, existing, into: &plan)
      } else {
        create(configuration, into: &plan)
      }
    }
  }

  private func content(of config: RunConfig, in shape: Shape) -> Content {
    config.content(in: shape, algorithm: context.observed.catalog.algorithm(of: config))
  }

  private func create(_ declared: DeclaredConfiguration, into plan: inout Plan) {
    let description = MarkedDescription(text: declared.description ?? "", mark: Mark(owner: context.owner))
    guard description.fits else { return plan.problems.append(tooLong(description, declared)) }
    plan.actions.append(
      Action(
        .configuration(declared.name),
        .createConfiguration(name: declared.name, description: description.remoteText, config: declared.config),
        Reason(.notFound, "not found"), origin: declared.origin, origins: declared.origins))
  }

  private func tooLong(_ description: MarkedDescription, _ declared: DeclaredConfiguration) -> PlanProblem {
    .descriptionTooLong(
      .configuration(declared.name), description, origin: declared.origins[.configDescription] ?? declared.origin)
  }

  private func plan(_ declared: DeclaredConfiguration, _ remote: ObservedConfiguration, into plan: inout Plan) {
    let address = Address.configuration(declared.name)
    var reason = Reason(.fieldsDiffer, "fields differ")
    switch OwnershipDecision(
      address, remote.description, adopts: declared.adopts, origin: declared.origin, in: context)
    {
    case .refused(let problem): return plan.problems.append(problem)
    case .adopted(let why): reason = why
    case .managed: break
    }
    let description = MarkedDescription(
      text: declared.description ?? remote.description.text, mark: Mark(owner: context.owner))
    let changes = changes(declared, remote, description: description)
    guard !changes.isEmpty else { return plan.unchanged.append(UnchangedObject(address, origin: declared.origin)) }
    guard description.fits else { return plan.problems.append(tooLong(description, declared)) }
    plan.actions.append(
      Action(
        address,
        .updateConfiguration(name: declared.name, description: description.remoteText, config: declared.config),
        reason, changes: changes, origin: declared.origin, origins: declared.origins))
  }

  private func changes(
    _ declared: DeclaredConfiguration, _ remote: ObservedConfiguration, description: MarkedDescription
  ) -> [FieldChange] {
    let algorithm = context.observed.catalog.algorithm(of: declared.config)
    let shape = Shape(ofConfiguration: declared.config, reported: remote.config, algorithm: algorithm)
    let before = (remote.config ?? ObservedConfig()).content(in: shape)
    let fields = FieldChange.between(
      before, content(of: declared.config, in: shape), origins: declared.origins, secrets: context.secrets)
    return .describing(
      remote.description, to: description, at: .configDescription, origin: declared.origins[.configDescription])
      + fields
  }

  /// Deletes configurations that carry our mark, match the ownership patterns and are declared nowhere.
  func planUndeclared(_ declared: [DeclaredConfiguration], into plan: inout Plan) {
    let names = Set(declared.map(\.name))
    for remote in context.observed.configurations where !names.contains(remote.name) {
      let address = Address.configuration(remote.name)
      let isOwned =
        remote.description.mark?.owner == context.owner
        && context.options.ownership.configurations.contains { $0.matches(remote.name) }
      if isOwned, context.options.inputIsComplete, remote.description.mark?.isProtected == false {
        plan.actions.append(
          Action(
            address, .deleteConfiguration(name: remote.name),
            Reason(.configRemoved, "no manifest declares it, and it carries the mark of \(context.owner)")))
      } else {
        plan.unmanaged.append(UnmanagedObject(address))
      }
    }
  }
}

extension [FieldChange] {
  /// The changes of a description: the user's text and the mark apart.
  static func describing(
    _ before: MarkedDescription, to after: MarkedDescription, at path: FieldPath, origin: Origin?
  ) -> [FieldChange] {
    var changes: [FieldChange] = []
    if before.text != after.text {
      changes.append(FieldChange(path, before: before.text, after: after.text, origin: origin))
    }
    if before.ownership != after.ownership {
      changes.append(FieldChange(.mark, before: before.markText, after: after.markText))
    }
    return changes
  }
}

extension MarkedDescription {
  /// The mark as it is written, nil where there is none.
  var markText: String? {
    switch ownership {
    case .unmarked: nil
    case .marked(let mark): mark.description
    case .malformed(let text): text
    }
  }
}

extension PlanProblem {
  static func descriptionTooLong(_ address: Address, _ text: MarkedDescription, origin: Origin) -> PlanProblem {
    PlanProblem(
      .descriptionTooLong, address,
      "the description of \(address) with its mark has \(text.remoteText.unicodeScalars.count) characters, the service takes"
        + " \(MarkedDescription.limit)", hint: "shorten the description", origin: origin)
  }
}
