/// The project at the service that a plan is about.
package struct RemoteTarget: Sendable, Hashable {
  /// The address of the service, such as `https://modelarts.eu-de.otc.t-systems.com`, or what stands for it.
  package var endpoint: String
  package var region: String?
  package var projectID: String
  package var workspaceID: String

  package init(endpoint: String, region: String? = nil, projectID: String, workspaceID: String = "0") {
    self.endpoint = endpoint
    self.region = region
    self.projectID = projectID
    self.workspaceID = workspaceID
  }
}
