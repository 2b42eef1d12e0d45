internal import ModelArtsAPI

/// What a request asks the identity service for: by which method, with which proof, and for what.
struct IdentityRequest {
  /// `methods`, of which the emulator takes one alone.
  let method: String
  /// The member of `identity` that is called like the method.
  let proof: JSONObject
  /// `scope`; nil where the request has none.
  let scope: JSONObject?

  /// Reads a body of the form `{"auth": {"identity": {"methods": […], …}, "scope": …}}`.
  ///
  /// - Throws: ``IdentityFailure`` where the body has another form.
  init(parsing body: [UInt8]) throws {
    guard let auth = (try? JSONValue(parsing: body))?["auth"]?.object, let identity = auth["identity"]?.object else {
      throw IdentityFailure.badRequest("The request body is invalid.")
    }
    guard case .array(let methods)? = identity["methods"], methods.count == 1, case .string(let method)? = methods.first
    else { throw IdentityFailure.badRequest("auth.identity.methods must name one method.") }
    guard let proof = identity[method].map(\.object) ?? [:] else {
      throw IdentityFailure.badRequest("auth.identity.\(method) must be an object.")
    }
    self.method = method
    self.proof = proof
    scope = auth["scope"]?.object
  }

  /// For how many seconds temporary keys are asked for: 900 to 86,400, and 900 unless told.
  func duration() throws -> Int64 {
    guard let value = proof["duration_seconds"] else { return 900 }
    guard case .number(let text) = value, let seconds = Int64(text), (900...86_400).contains(seconds) else {
      throw IdentityFailure.badRequest("duration_seconds must be an integer in [900,86400].")
    }
    return seconds
  }
}

extension JSONValue {
  /// A member of an object, nil for anything else.
  subscript(key: String) -> JSONValue? { object?[key] }
}

extension JSONObject {
  /// Whether an object names a thing by `id`, by `name` or by both, and names no other one.
  func names(id: String, name: String) -> Bool {
    guard self["id"] != nil || self["name"] != nil else { return false }
    return [("id", id), ("name", name)].allSatisfy { key, value in self[key].map { $0 == .string(value) } ?? true }
  }
}
