internal import ModelArtsAPI

extension TrainingSettingsReader {
  /// The mounts of the request; nil where there are none.
  ///
  /// - Throws: ``ServiceFailure`` with 3000 for a folder of the node on a shared pool.
  func volumes(onDedicatedPool isDedicated: Bool) throws -> [TrainingVolume]? {
    let volumes = try fields.objects("volumes")?.flatMap(volumes(in:)) ?? []
    if !isDedicated, volumes.contains(where: { $0.source == .hostPath }) {
      throw ServiceFailure(403, .volumesNeedDedicatedPool, "volumes of config are used in dedicated pools")
    }
    return volumes.isEmpty ? nil : volumes
  }

  private func volumes(in element: FieldReader) throws -> [TrainingVolume] {
    let nfs = try element.object("nfs").flatMap { mount in
      try isBlank(mount) ? nil : try volume(mount, source: .nfs(id: try mount.requiredString("id")))
    }
    let host = try element.object("host_path").flatMap { mount in
      try isBlank(mount) ? nil : try volume(mount, source: .hostPath)
    }
    if nfs != nil, host != nil {
      throw ServiceFailure.parameter("\(element.path)nfs and host_path exclude each other.")
    }
    return [nfs, host].compactMap { $0 }
  }

  /// Clients that always write both kinds leave the unused one with empty strings.
  private func isBlank(_ mount: FieldReader) throws -> Bool {
    _ = try mount.boolean("read_only")
    return try ["id", "src_path", "dest_path"].allSatisfy { try mount.string($0) == nil }
  }

  private func volume(_ mount: FieldReader, source: TrainingVolume.Source) throws -> TrainingVolume {
    TrainingVolume(
      source: source,
      sourcePath: try mount.requiredString("src_path"),
      destinationPath: try mount.requiredString("dest_path"),
      isReadOnly: try mount.boolean("read_only") ?? false)
  }
}
