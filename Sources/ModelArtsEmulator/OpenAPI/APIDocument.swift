internal import ModelArtsAPI

/// The OpenAPI document of what an emulator serves.
///
/// It is made of the same tables that requests are read by, so it cannot fall behind them. Faults and quirks, which an
/// owner switches on, are not in it.
struct APIDocument {
  /// Where the emulator serves the document, to everybody.
  static let path = "/__emulator/openapi.json"

  let catalog: Catalog

  /// The document.
  var json: JSONValue {
    [
      "openapi": "3.1.0", "info": info, "tags": tags, "security": .array(Self.security), "paths": .object(paths),
      "components": components,
    ]
  }

  /// The ways to prove an identity, of which one is enough.
  static let security: [JSONValue] = [["token": []], ["bearer": []], ["signature": []]]

  private var info: JSONValue {
    [
      "title": "ModelArts v1 training API, as emulated", "version": "1",
      "description": """
      What the emulator answers while no faults and no quirks are switched on. A path takes one trailing slash. \
      A path that is not here is answered with 404 and ModelArts.0015, a method that a path does not take with 405 \
      and ModelArts.0101. Numbers that requests may name, such as spec_id, are those of the catalog. A null or empty \
      member of a request counts as an absent one. A text with a NUL character is refused. With --no-auth, no request is \
      answered with 401.
      """,
    ]
  }

  private var tags: JSONValue {
    .array(["Jobs", "Versions", "Logs", "Configurations", "Lookups", "Identity"].map { ["name": .string($0)] })
  }

  private var paths: JSONObject {
    let bodies = APIBodies(catalog: catalog)
    var paths: JSONObject = [:]
    for endpoint in ServiceEndpoint.allCases {
      var path = paths[endpoint.template]?.object ?? [:]
      path[endpoint.method.lowercased()] = .object(APIOperation(endpoint: endpoint, bodies: bodies).json)
      paths[endpoint.template] = .object(path)
    }
    return paths
  }

  private var components: JSONValue {
    let schemas: APIFields = [
      "Settings": .sentSettings(catalog), "Parameter": .parameter, "DataSource": .dataSource, "Volume": .volume,
      "ListedVersion": .listedVersion,
      "Failure": .failure, "GatewayFailure": .gatewayFailure, "IdentityFailure": .identityFailure,
    ]
    let requestID: JSONValue = [
      "description": "A name of the request, for inquiries.", "required": true,
      "schema": ["type": "string", "pattern": "^[0-9a-f]{32}$"],
    ]
    return [
      "schemas": .object(schemas.json), "parameters": .object(parameters), "headers": ["RequestID": requestID],
      "securitySchemes": securitySchemes,
    ]
  }

  private var parameters: JSONObject {
    let fields: APIFields = [
      "project_id": .string(pattern: "^[^/]+$").described("The project of the credentials."),
      "job_id": .integer(0...Int64.max), "version_id": .integer(0...Int64.max),
      "config_name": .string(pattern: APIPatterns.name),
    ]
    return JSONObject(
      fields.members.map { member in
        let parameter: JSONValue = [
          "name": .string(member.name), "in": "path", "required": true, "schema": .object(member.schema.json),
        ]
        return JSONObject.Member(key: member.name, value: parameter)
      })
  }

  private var securitySchemes: JSONValue {
    [
      "token": [
        "type": "apiKey", "in": "header", "name": "X-Auth-Token", "description": "A token of the identity service.",
      ],
      "bearer": ["type": "http", "scheme": "bearer", "description": "The same token."],
      "signature": [
        "type": "apiKey", "in": "header", "name": "Authorization",
        "description": "`SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`, with X-Sdk-Date.",
      ],
    ]
  }
}
