internal import ModelArtsAPI
internal import ModelArtsClient
package import TrainyardResources

extension ModelArtsRemote: RemoteWriter {
  package func createConfiguration(named name: String, description: String, config: RunConfig) async throws {
    let body = try ConfigBody(config, catalog: catalog)
    try await request {
      try await self.client.createConfig(
        CreateConfigRequest(configName: name, description: description, config: body))
    }
  }

  package func updateConfiguration(named name: String, description: String, config: RunConfig) async throws {
    let body = try ConfigBody(config, catalog: catalog)
    try await request {
      try await self.client.updateConfig(name, UpdateConfigRequest(description: description, config: body))
    }
  }

  package func deleteConfiguration(named name: String) async throws {
    try await request { try await self.client.deleteConfig(name) }
  }

  package func createJob(
    named name: String, description: String, config: RunConfig, launches: Bool
  ) async throws -> LaunchReceipt {
    let body = try ConfigBody(config, catalog: catalog)
    let result = try await request {
      try await self.client.createJob(
        CreateJobRequest(jobName: name, description: description, config: body, createsVersion: launches))
    }
    remember(result.jobID, of: name)
    return LaunchReceipt(result)
  }

  package func updateJob(id: Int64, description: String) async throws {
    try await request { try await self.client.updateJob(id, UpdateJobRequest(description: description)) }
  }

  package func deleteJob(id: Int64) async throws {
    try await request { try await self.client.deleteJob(id) }
  }

  package func createVersion(jobID: Int64, config: RunConfig, parentID: Int64?) async throws -> LaunchReceipt {
    let body = try ConfigBody(config, catalog: catalog)
    return LaunchReceipt(
      try await request {
        try await self.client.createVersion(
          CreateVersionRequest(config: body, previousVersionID: parentID), ofJob: jobID)
      })
  }

  package func stopVersion(jobID: Int64, versionID: Int64) async throws {
    try await request { try await self.client.stopVersion(versionID, ofJob: jobID) }
  }

  package func deleteVersion(jobID: Int64, versionID: Int64) async throws {
    try await request { try await self.client.deleteVersion(versionID, ofJob: jobID) }
  }
}

extension LaunchReceipt {
  fileprivate init(_ result: LaunchResult) {
    self.init(jobID: result.jobID, versionID: result.versionID, versionName: result.versionName)
  }
}
