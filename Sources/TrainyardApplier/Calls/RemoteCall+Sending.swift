internal import TrainyardResources

extension RemoteCall {
  /// Sends the request and waits for its answer; failures are answers too.
  func send(to reader: any RemoteReader, _ writer: any RemoteWriter) async -> RemoteAnswer {
    do {
      return try await answer(of: reader, writer)
    } catch let error as RemoteError {
      return .failed(error)
    } catch {
      // Whatever it was: a request that changes something may have left.
      return .failed(RemoteError(.other, effect: isMutating ? .unknown : .refused, "\(error)"))
    }
  }

  private func answer(of reader: any RemoteReader, _ writer: any RemoteWriter) async throws -> RemoteAnswer {
    switch self {
    case .observeJob(let name):
      return .job(try await reader.observeJob(named: name))
    case .observeConfiguration(let name):
      return .configuration(try await reader.observeConfiguration(named: name))
    case .createConfiguration(let name, let description, let config):
      try await writer.createConfiguration(named: name, description: description, config: config)
    case .updateConfiguration(let name, let description, let config):
      try await writer.updateConfiguration(named: name, description: description, config: config)
    case .deleteConfiguration(let name):
      try await writer.deleteConfiguration(named: name)
    case .createJob(let name, let description, let config, let launches):
      return .launched(
        try await writer.createJob(named: name, description: description, config: config, launches: launches))
    case .updateJob(let id, let description):
      try await writer.updateJob(id: id, description: description)
    case .deleteJob(let id):
      try await writer.deleteJob(id: id)
    case .createVersion(let jobID, let config, let parentID):
      return .launched(try await writer.createVersion(jobID: jobID, config: config, parentID: parentID))
    case .stopVersion(let jobID, let versionID):
      try await writer.stopVersion(jobID: jobID, versionID: versionID)
    case .deleteVersion(let jobID, let versionID):
      try await writer.deleteVersion(jobID: jobID, versionID: versionID)
    }
    return .done
  }
}
