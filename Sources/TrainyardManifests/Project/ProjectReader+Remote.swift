internal import TrainyardDiagnostics
internal import TrainyardYAML

extension ProjectReader {
  /// What the layers say about the service; none of them needs to say it all.
  struct RemoteDraft {
    var place: Project.Remote.Place?
    var projectID: String?
    var workspaceID = "0"
    /// Where the last layer that says something begins.
    var location: SourceLocation
    /// Whether a layer is wrong, which has been reported: what it would say is not missing beside that.
    var isBroken = false
  }

  /// Reads the service of one layer over what the layers below say.
  mutating func readRemote(_ node: PlacedNode, _ substituter: Substituter, _ findings: inout Findings) {
    var draft = remote ?? RemoteDraft(location: node.startLocation)
    draft.location = node.startLocation
    let keys: KeyList = ["region", "endpoint", "emulator", "project_id", "workspace_id"]
    if let fields = Fields(node, "'remote'", keys: keys, &findings) {
      readPlace(fields, into: &draft, substituter, &findings)
      draft.projectID = setting("project_id", fields, &draft, substituter, &findings) ?? draft.projectID
      draft.workspaceID = setting("workspace_id", fields, &draft, substituter, &findings) ?? draft.workspaceID
    } else {
      draft.isBroken = true
    }
    remote = draft
  }

  /// The service that all layers together name; nil where they name none or, with a finding, not enough.
  mutating func finishedRemote(_ findings: inout Findings) -> Project.Remote? {
    guard let remote else { return nil }
    guard !remote.isBroken, let place = remote.place else {
      isComplete = false
      if !remote.isBroken {
        findings.error(.remote, "'remote' needs 'region', 'endpoint' or 'emulator'", at: remote.location)
      }
      return nil
    }
    return Project.Remote(place: place, projectID: remote.projectID, workspaceID: remote.workspaceID)
  }

  private func readPlace(
    _ fields: Fields, into draft: inout RemoteDraft, _ substituter: Substituter, _ findings: inout Findings
  ) {
    let places = fields.entries.map(\.key).filter {
      ["region", "endpoint", "emulator"].contains($0) && fields[$0] != nil
    }
    if places.count > 1 {
      findings.error(
        .remote, "'\(places[0])' and '\(places[1])' exclude one another", at: fields.keyLocation(places[1]),
        notes: [Diagnostic.Note("'\(places[0])' is here", at: fields.keyLocation(places[0]))])
      draft.isBroken = true
    }
    guard let key = places.first, let text = setting(key, fields, &draft, substituter, &findings) else { return }
    draft.place = key == "region" ? .region(text) : key == "endpoint" ? .endpoint(text) : .emulator(text)
  }

  /// One text of the service, which is not empty as it is written; nil where it is absent or wrong.
  private func setting(
    _ key: String, _ fields: Fields, _ draft: inout RemoteDraft, _ substituter: Substituter, _ findings: inout Findings
  ) -> String? {
    guard let node = fields[key] else { return nil }
    guard node.node.scalar?.text.isEmpty != true else {
      findings.error(.required, "'\(key)' is empty", at: node.location, hint: "leave it out instead")
      draft.isBroken = true
      return nil
    }
    let text = substituter.text(of: node, &findings)?.text
    if text == nil { draft.isBroken = true }
    return text
  }
}
