internal import ModelArtsAPI

/// One endpoint in the OpenAPI document.
struct APIOperation {
  let endpoint: ServiceEndpoint
  let bodies: APIBodies

  var json: JSONObject {
    var json: JSONObject = [
      "operationId": .string(endpoint.rawValue), "summary": .string(endpoint.summary), "tags": [.string(endpoint.tag)],
      "parameters": .array(pathParameters + queryParameters),
    ]
    if let body = bodies.request(of: endpoint) {
      json["requestBody"] = ["required": true, "content": content(body)]
    }
    json["responses"] = .object(responses)
    // Who buys a token proves by the body who it is, unless it is for an agency.
    if endpoint == .issueToken { json["security"] = .array([[:]] + APIDocument.security) }
    return json
  }

  private var pathParameters: [JSONValue] {
    endpoint.template.split(separator: "/").filter { $0.hasPrefix("{") }.map { segment in
      let name = segment.dropFirst().dropLast()
      return ["$ref": .string("#/components/parameters/\(name)")]
    }
  }

  private var queryParameters: [JSONValue] {
    APIQueries.fields(of: endpoint).members.map { member in
      let isRequired = APIQueries.required.contains(member.name)
      var parameter: JSONObject = [
        "name": .string(member.name), "in": "query", "required": .bool(isRequired),
        "schema": .object(member.schema.json),
      ]
      // An empty value counts as an absent one.
      if !isRequired { parameter["allowEmptyValue"] = true }
      return .object(parameter)
    }
  }

  private func content(_ schema: APISchema) -> JSONValue {
    ["application/json": ["schema": .object(schema.json)]]
  }

  private func response(_ description: String, _ schema: APISchema) -> JSONObject {
    [
      "description": .string(description),
      "headers": ["X-request-id": ["$ref": "#/components/headers/RequestID"]], "content": content(schema),
    ]
  }
}

// MARK: - Responses

extension APIOperation {
  private var responses: JSONObject {
    endpoint.isIdentity ? identityResponses : serviceResponses
  }

  private var serviceResponses: JSONObject {
    let failures = APIFailures(endpoint: endpoint)
    var responses: JSONObject = ["200": .object(success("Done, or accepted."))]
    let proof = APISchema.any(of: [
      .failure(["0201", "0202", "0203", "0206"]), .reference("GatewayFailure"),
    ])
    responses["400"] = .object(response("The request breaks a rule.", .failure(failures.badRequest)))
    responses["401"] = .object(response("The proof of identity is missing or wrong.", proof))
    responses["403"] = .object(response("The sender may not do this.", .failure(failures.forbidden)))
    if !failures.notFound.isEmpty {
      responses["404"] = .object(response("There is no such object.", .failure(failures.notFound)))
    }
    if endpoint.takesBody {
      responses["413"] = .object(response("The body exceeds 12 MB.", .failure(["0101"])))
    }
    return responses
  }

  private var identityResponses: JSONObject {
    let failure = APISchema.reference("IdentityFailure")
    let proof = APISchema.any(of: [failure, .reference("GatewayFailure")])
    let status = endpoint == .listProjects ? "200" : "201"
    var responses: JSONObject = [status: .object(success("Done."))]
    responses["401"] = .object(response("The proof of identity is missing or wrong.", proof))
    guard endpoint.takesBody else { return responses }
    responses["400"] = .object(response("The body has another form.", failure))
    responses["404"] = .object(response("There is no such agency.", failure))
    responses["413"] = .object(response("The body exceeds 12 MB.", .failure(["0101"])))
    return responses
  }

  private func success(_ description: String) -> JSONObject {
    var success = response(description, bodies.success(of: endpoint))
    if endpoint == .issueToken {
      let token: JSONValue = [
        "description": "The token.", "required": true, "schema": ["type": "string", "minLength": 1],
      ]
      success["headers"] = ["X-request-id": ["$ref": "#/components/headers/RequestID"], "X-Subject-Token": token]
    }
    let links = APILinks.links(from: endpoint)
    if !links.members.isEmpty { success["links"] = .object(links) }
    return success
  }
}
