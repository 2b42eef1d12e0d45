internal import TrainyardPlanner
internal import TrainyardResources

/// Creates a saved configuration; its name is its key.
struct ConfigurationCreation: RepeatableChange {
  let name: String
  let description: String
  let config: RunConfig

  var subject: RemoteCall { .observeConfiguration(name) }
  var request: RemoteCall { .createConfiguration(name: name, description: description, config: config) }
  var goal: String { "config/\(name)" }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    seen.configuration == nil ? .fulfilled : .stale("the configuration exists by now")
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    guard let now = seen.configuration else { return .undone }
    return now.holds(description, config)
      ? .isTrue : .failed(RemoteError(.alreadyExists, "somebody else has created config/\(name) meanwhile"))
  }

  /// Where the first request was carried out although its answer was lost, the second is refused.
  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool { isRepeated && error.kind == .alreadyExists }
}

/// Replaces a saved configuration.
struct ConfigurationUpdate: RepeatableChange {
  let name: String
  let description: String
  let config: RunConfig

  var subject: RemoteCall { .observeConfiguration(name) }
  var request: RemoteCall { .updateConfiguration(name: name, description: description, config: config) }
  var goal: String { "the change of config/\(name)" }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    seen.configuration == context.ledger.configuration(name)
      ? .fulfilled : .stale("the configuration has changed since the plan")
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    seen.configuration?.holds(description, config) == true ? .isTrue : .undone
  }
}

/// Deletes a saved configuration.
struct ConfigurationDeletion: RepeatableChange {
  let name: String

  var subject: RemoteCall { .observeConfiguration(name) }
  var request: RemoteCall { .deleteConfiguration(name: name) }
  var goal: String { "the end of config/\(name)" }
  var isAsynchronous: Bool { true }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    guard let now = seen.configuration else { return .alreadyTrue }
    return now.description == context.ledger.configuration(name)?.description
      ? .fulfilled : .stale("the configuration has changed since the plan")
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    seen.configuration == nil ? .isTrue : .undone
  }

  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool {
    error.kind == .notFound || error.kind == .inProgress
  }
}

extension RemoteAnswer {
  var configuration: ObservedConfiguration? {
    if case .configuration(let configuration) = self { configuration } else { nil }
  }

  var job: ObservedJob? {
    if case .job(let job) = self { job } else { nil }
  }
}

extension ObservedConfiguration {
  /// Whether the configuration is what was sent.
  fileprivate func holds(_ description: String, _ sent: RunConfig) -> Bool {
    let shape = Shape(ofConfiguration: sent, reported: config)
    return self.description.remoteText == description
      && config.map { sent.content(in: shape).equals($0.content(in: shape)) } ?? false
  }
}
