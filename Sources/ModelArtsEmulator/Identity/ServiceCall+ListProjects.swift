internal import ModelArtsAPI

extension ServiceCall {
  /// `GET /v3/projects`: the one project, unless another name is asked for.
  func listProjects() -> Reply {
    let credentials = policy.credentials
    let name = query.text("name") ?? credentials.projectName
    let project: JSONValue = [
      "id": .string(credentials.projectID), "name": .string(credentials.projectName),
      "domain_id": .string(credentials.domainID), "parent_id": .string(credentials.domainID), "enabled": true,
      "is_domain": false, "description": "",
    ]
    let projects: [JSONValue] = name == credentials.projectName ? [project] : []
    return Reply(status: 200, body: .json(["projects": .array(projects)]))
  }
}
