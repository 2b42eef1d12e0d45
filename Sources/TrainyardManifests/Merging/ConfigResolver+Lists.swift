internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

// Values that are more than one text: sources, volumes, network storage.
extension ConfigResolver {
  mutating func sources(_ value: ConfigLayer.Value, _ findings: inout Findings) -> RunInput? {
    guard let items = value.node.node.sequence, !items.isEmpty else {
      fail(.type, "'data_source' must be a list of sources", at: value.node.location, &findings)
      return nil
    }
    resolved.origins.places[FieldPath(.dataSource)] = Origin(value.node.location)
    let sources = items.enumerated().compactMap {
      source(value.node.sibling($0.element), items.count == 1 ? nil : $0.offset, &findings)
    }
    guard sources.count == items.count else { return nil }
    let input = RunInput.sources(sources)
    if input.obsURLs == nil, input.datasets == nil {
      fail(.exclusive, "'data_source' mixes OBS paths and datasets", at: value.node.location, &findings)
      return nil
    }
    return input
  }

  /// Reads a source.
  ///
  /// - Parameter index: Its place in the list, nil where it is alone and so equal to `data_url` or `dataset_*`.
  private mutating func source(_ node: PlacedNode, _ index: Int?, _ findings: inout Findings) -> DataSource? {
    func path(_ key: String, alone field: ConfigField) -> FieldPath {
      index.map { FieldPath(.dataSource, "[\($0)].\(key)") } ?? FieldPath(field)
    }
    guard let fields = Fields(node, "a data source", keys: Self.sourceKeys, &findings),
      let type = member(fields, "type", of: .dataSource, at: path("type", alone: .dataSource), &findings)
    else {
      isComplete = false
      return nil
    }
    refuseStrays(in: fields, ofType: type, &findings)
    switch type {
    case "obs":
      let path = path("data_url", alone: .dataURL)
      guard let url = member(fields, "data_url", of: .dataSource, at: path, &findings), let node = fields["data_url"]
      else { return nil }
      return checked(url, at: path, node, &findings).map { .obs(dataURL: $0) }
    case "dataset":
      let idPath = path("dataset_id", alone: .datasetID)
      let versionPath = path("dataset_version", alone: .datasetVersionID)
      let id = member(fields, "dataset_id", of: .dataSource, at: idPath, &findings)
      let version = member(fields, "dataset_version", of: .dataSource, at: versionPath, &findings)
      guard let id, let version else { return nil }
      return .dataset(id: id, version: version)
    default:
      fail(
        .choice,
        "the type of a data source is 'obs' or 'dataset', not \(shown(type, at: path("type", alone: .dataSource)))",
        at: fields["type"]?.location ?? node.location,
        hint: placeholders.contains(path("type", alone: .dataSource))
          ? nil : findings.hint(for: type, in: ["obs", "dataset"]), &findings)
      return nil
    }
  }

  private static let sourceKeys: KeyList = ["type", "data_url", "dataset_id", "dataset_version"]

  /// Refuses what belongs to a source of the other type; the service would not read it.
  private mutating func refuseStrays(in fields: Fields, ofType type: String, _ findings: inout Findings) {
    let strays = type == "obs" ? ["dataset_id", "dataset_version"] : type == "dataset" ? ["data_url"] : []
    for key in strays where fields[key] != nil {
      guard let place = fields.keyLocation(key) else { continue }
      fail(.exclusive, "a source of type '\(type)' takes no '\(key)'", at: place, &findings)
    }
  }

  /// A required text inside an element of a list.
  private mutating func member(
    _ fields: Fields, _ key: String, of field: ConfigField, at path: FieldPath, _ findings: inout Findings
  ) -> String? {
    guard let node = fields.required(key, of: "an element of '\(field.rawValue)'", &findings) else {
      isComplete = false
      return nil
    }
    return text(node, at: path, secrets: Self.decisiveMembers.contains(key) ? .decisive : .hidden, &findings)
  }

  /// The members that decide what is started, as the fields of a config do that are no free text.
  private static let decisiveMembers: Set = ["type", "dataset_id", "dataset_version", "id"]

  mutating func volumes(_ findings: inout Findings) -> [Volume] {
    guard let value = layer.fields[.volumes] else { return [] }
    guard let items = value.node.node.sequence else {
      fail(.type, "'volumes' must be a list", at: value.node.location, &findings)
      return []
    }
    resolved.origins.places[FieldPath(.volumes)] = Origin(value.node.location)
    return items.enumerated().compactMap { volume(value.node.sibling($0.element), $0.offset, &findings) }
  }

  private mutating func volume(_ node: PlacedNode, _ index: Int, _ findings: inout Findings) -> Volume? {
    guard let kinds = Fields(node, "a volume", keys: ["nfs", "host_path"], &findings),
      let kind = ["nfs", "host_path"].first(where: { kinds[$0] != nil }), let body = kinds[kind],
      kinds["nfs"] == nil || kinds["host_path"] == nil
    else {
      fail(.exclusive, "a volume is either 'nfs' or 'host_path'", at: node.startLocation, &findings)
      return nil
    }
    let keys = kind == "nfs" ? Self.nfsKeys : Self.hostPathKeys
    guard let fields = Fields(body, "'\(kind)'", keys: keys, &findings) else {
      isComplete = false
      return nil
    }
    if kind == "host_path", layer.fields[.poolID] == nil, !isFragment {
      fail(
        .hostPath, "'host_path' volumes need a dedicated pool ('pool_id')", at: body.startLocation,
        notes: note(.specCode) + note(.specID), &findings)
    }
    func path(_ key: String) -> FieldPath { FieldPath(.volumes, "[\(index)].\(kind).\(key)") }
    let id = kind == "nfs" ? member(fields, "id", of: .volumes, at: path("id"), &findings) : nil
    let source = member(fields, "src_path", of: .volumes, at: path("src_path"), &findings)
    let destination = member(fields, "dest_path", of: .volumes, at: path("dest_path"), &findings)
    let isReadOnly = readOnly(fields, path("read_only"), &findings)
    guard let source, let destination, kind == "host_path" || id != nil else { return nil }
    return Volume(
      source: id.map { .nfs(id: $0) } ?? .hostPath, sourcePath: source, destinationPath: destination,
      isReadOnly: isReadOnly)
  }

  private static let nfsKeys: KeyList = ["id", "src_path", "dest_path", "read_only"]
  private static let hostPathKeys: KeyList = ["src_path", "dest_path", "read_only"]

  private mutating func readOnly(_ fields: Fields, _ path: FieldPath, _ findings: inout Findings) -> Bool {
    guard let node = fields["read_only"], let text = text(node, at: path, secrets: .decisive, &findings) else {
      return false
    }
    if placeholders.contains(path) { return false }
    guard let value = Boolean.value(of: text) else {
      fail(.type, "'read_only' must be true or false, not \(shown(text, at: path))", at: node.location, &findings)
      return false
    }
    return value
  }

  mutating func nas(_ findings: inout Findings) -> NetworkStorage? {
    let fields: [ConfigField] = [.nasType, .nasShareAddr, .nasMountPath]
    guard fields.contains(where: { layer.fields[$0] != nil }) else { return nil }
    for field in fields where layer.fields[field] == nil {
      missing("'\(field.rawValue)' beside the other nas_* fields", &findings)
    }
    let type = text(.nasType, &findings)
    let path = FieldPath(.nasType)
    if let type, !["nfs", "efs"].contains(type), !placeholders.contains(path), let value = layer.fields[.nasType] {
      fail(.choice, "'nas_type' is 'nfs' or 'efs', not \(shown(type, at: path))", at: value.node.location, &findings)
    }
    let address = text(.nasShareAddr, &findings)
    let mountPath = text(.nasMountPath, &findings)
    guard let type, let address, let mountPath else { return nil }
    return NetworkStorage(type: type, shareAddress: address, mountPath: mountPath)
  }
}
