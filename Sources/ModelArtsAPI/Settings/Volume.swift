/// One element of `volumes`: storage that is mounted into the run.
public enum Volume: Sendable, Hashable {
  /// A share of SFS Turbo by its id.
  case nfs(id: String, source: String, destination: String, isReadOnly: Bool)
  /// A folder of the node; dedicated pools only.
  case hostPath(source: String, destination: String, isReadOnly: Bool)
  /// A kind that this edition does not know, as it came.
  case other(JSONValue)
}

extension Volume {
  /// Reads an element.
  ///
  /// - Returns: Nil for one whose mounts are all blank, as clients write them that always write both kinds.
  init?(fields: JSONFields) throws(UnreadableBody) {
    if let nfs = try fields.fields("nfs"), try !Self.isBlank(nfs) {
      self = .nfs(
        id: try nfs.text("id") ?? "", source: try nfs.text("src_path") ?? "",
        destination: try nfs.text("dest_path") ?? "", isReadOnly: try nfs.boolean("read_only") ?? false)
    } else if let host = try fields.fields("host_path"), try !Self.isBlank(host) {
      self = .hostPath(
        source: try host.text("src_path") ?? "", destination: try host.text("dest_path") ?? "",
        isReadOnly: try host.boolean("read_only") ?? false)
    } else {
      let hasOther = fields.object.members.contains { $0.key != "nfs" && $0.key != "host_path" }
      guard hasOther else { return nil }
      self = .other(.object(fields.object))
    }
  }

  private static func isBlank(_ mount: JSONFields) throws(UnreadableBody) -> Bool {
    for key in ["id", "src_path", "dest_path"] where try mount.text(key) != nil { return false }
    return true
  }

  var json: JSONValue {
    switch self {
    case .nfs(let id, let source, let destination, let isReadOnly):
      let mount: JSONValue = [
        "id": .string(id), "src_path": .string(source), "dest_path": .string(destination),
        "read_only": .bool(isReadOnly),
      ]
      return ["nfs": mount]
    case .hostPath(let source, let destination, let isReadOnly):
      let mount: JSONValue = [
        "src_path": .string(source), "dest_path": .string(destination), "read_only": .bool(isReadOnly),
      ]
      return ["host_path": mount]
    case .other(let value): return value
    }
  }
}
