import Foundation
import TrainyardResources

/// Says once more, and in another way than the planner, which remote runs are runs of an entry: directly on the fields.
struct Oracle {
  let catalog: Catalog
  var ignored: [FieldPath] = []

  /// Whether a remote run is one of the declared config.
  func isRun(_ remote: ObservedConfig, of declared: RunConfig) -> Bool {
    (isIgnored("worker_server_num") || remote.workerServerNum == declared.workerServerNum)
      && (isIgnored("train_url") || (remote.trainURL ?? "") == declared.trainURL) && hasInput(remote, declared)
      && hasResource(remote, declared) && hasCode(remote, declared) && hasParameters(remote, declared)
      && (declared.volumes.isEmpty || remote.volumes == declared.volumes)
      && (declared.nas == nil || remote.nas == declared.nas)
  }

  private func isIgnored(_ path: String) -> Bool { ignored.contains { $0.text == path } }

  /// The labels that decide about runs of a preset algorithm, none for other code.
  func labels(of declared: RunConfig) -> Set<String> {
    guard case .model(let id) = declared.code else { return [] }
    let algorithm = catalog.algorithm(id: id)
    let listed = (algorithm?.defaults.map(\.label) ?? []) + (algorithm?.labelsWithoutDefault ?? [])
    return Set(declared.parameters.map(\.label) + listed).filter { !isIgnored("parameter.\($0)") }
  }

  private func hasInput(_ remote: ObservedConfig, _ declared: RunConfig) -> Bool {
    guard let input = declared.input else { return true }
    let sources: [DataSource] =
      switch input {
      case .dataURL(let url): [.obs(dataURL: url)]
      case .dataset(let id, let version): [.dataset(id: id, version: version)]
      case .sources(let sources): sources
      }
    if case .obs = sources.first {
      return sources == remote.dataSources
        || remote.dataSources.isEmpty && sources == [.obs(dataURL: remote.dataURL ?? "")]
    }
    return sources == remote.dataSources
      || remote.dataSources.isEmpty
        && sources == [.dataset(id: remote.datasetID ?? "", version: remote.datasetVersionID ?? "")]
  }

  private func hasResource(_ remote: ObservedConfig, _ declared: RunConfig) -> Bool {
    switch declared.resource {
    case .specID(let id): remote.specID == id
    case .specCode(let code): remote.specCode == code
    case .pool(let pool): remote.poolID == pool
    case nil: true
    }
  }

  private func hasCode(_ remote: ObservedConfig, _ declared: RunConfig) -> Bool {
    switch declared.code {
    case .engine(let app, let boot, .id(let id)):
      (remote.appURL, remote.bootFileURL, remote.engineID) == (app, boot, id)
    case .engine(let app, let boot, .version(let version)):
      (remote.appURL, remote.bootFileURL, remote.engineVersion) == (app, boot, version)
    case .model(let id): remote.modelID == id
    case .image(let url, let command, let app):
      (remote.userImageURL, remote.userCommand ?? "", remote.appURL ?? "") == (url, command ?? "", app ?? "")
    case nil: true
    }
  }

  private func hasParameters(_ remote: ObservedConfig, _ declared: RunConfig) -> Bool {
    var wanted = Dictionary(uniqueKeysWithValues: declared.parameters.map { ($0.label, $0.value) })
    var found = remote.parameters
    if case .model(let id) = declared.code {
      for parameter in catalog.algorithm(id: id)?.defaults ?? [] where wanted[parameter.label] == nil {
        wanted[parameter.label] = parameter.value
      }
      let open = catalog.algorithm(id: id)?.labelsWithoutDefault ?? []
      found.removeAll { wanted[$0.label] == nil && (!open.contains($0.label) || $0.value.text.isEmpty) }
    }
    for label in wanted.keys where isIgnored("parameter.\(label)") { wanted[label] = nil }
    found.removeAll { isIgnored("parameter.\($0.label)") }
    return found.count == wanted.count
      && found.allSatisfy { parameter in
        guard let text = wanted[parameter.label] else { return false }
        if Array(text.utf8) == Array(parameter.value.text.utf8) { return true }
        return parameter.value.isNumber && Self.number(text) != nil
          && Self.number(text) == Self.number(parameter.value.text)
      }
  }

  /// Numbers with nothing after them.
  private static func number(_ text: String) -> Decimal? {
    guard text.allSatisfy({ "0123456789+-.eE".contains($0) }), text.contains(where: \.isNumber) else { return nil }
    return Decimal(string: text)
  }
}
