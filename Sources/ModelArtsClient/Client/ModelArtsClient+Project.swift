extension ModelArtsClient {
  /// The id of the project, looked up with the credentials where it was not given.
  ///
  /// - Throws: ``ModelArtsError``; of kind `configuration` where neither the credentials nor the identity service tell.
  public func projectID() async throws -> String {
    try await pipeline.projects.projectID()
  }
}
