/// A refusal of the identity service, which has a form of its own.
struct IdentityFailure: Error, Sendable, Hashable {
  var status: Int
  var title: String
  var message: String

  static func badRequest(_ message: String) -> IdentityFailure {
    IdentityFailure(status: 400, title: "Bad Request", message: message)
  }

  static let wrongCredentials = IdentityFailure(
    status: 401, title: "Unauthorized", message: "The username or password is wrong.")

  static let unauthenticated = IdentityFailure(
    status: 401, title: "Unauthorized", message: "The request you have made requires authentication.")

  static func noProject(_ name: String) -> IdentityFailure {
    IdentityFailure(status: 401, title: "Unauthorized", message: "The project \(name) does not exist.")
  }

  static func noAgency(_ name: String) -> IdentityFailure {
    IdentityFailure(status: 404, title: "Not Found", message: "Could not find the agency \(name).")
  }

  var reply: Reply { .identityFailure(status, title: title, message: message) }
}
