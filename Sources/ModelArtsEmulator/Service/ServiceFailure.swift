internal import ModelArtsAPI

/// A request that the service refuses, with the answer that it gives.
struct ServiceFailure: Error, Sendable, Hashable {
  var status: Int
  var code: ServiceCode
  var message: String

  init(_ status: Int, _ code: ServiceCode, _ message: String) {
    self.status = status
    self.code = code
    self.message = message
  }
}

/// The refusals of contract sections 7 and 10; the HTTP status of business failures is not documented and 400 here.
extension ServiceFailure {
  static func parameter(_ message: String) -> ServiceFailure {
    ServiceFailure(400, .parameterError, "Parameter error. " + message)
  }

  static func nameExists(_ name: String) -> ServiceFailure {
    ServiceFailure(400, .nameExists, "Job name:\(name) is existed")
  }

  static func configurationExists(_ name: String) -> ServiceFailure {
    ServiceFailure(400, .nameExists, "Config name:\(name) is existed")
  }

  static func wrongState(_ verb: String, _ status: JobStatus) -> ServiceFailure {
    ServiceFailure(400, .wrongState, "This job can't be \(verb). job status: \(status.rawValue)")
  }

  static func noJob(_ id: Int64) -> ServiceFailure {
    ServiceFailure(404, .noSuchJobOrWorkspace, "The job \(id) does not exist.")
  }

  static func noVersion(_ id: Int64) -> ServiceFailure {
    ServiceFailure(404, .noSuchJobOrWorkspace, "The job version \(id) does not exist.")
  }

  static func noWorkspace(_ id: String) -> ServiceFailure {
    ServiceFailure(400, .noSuchJobOrWorkspace, "The workspace \(id) does not exist.")
  }

  static let noResource = ServiceFailure(404, .noSuchResource, "The resource you requested is not exist")

  static func methodNotAllowed(_ method: String) -> ServiceFailure {
    ServiceFailure(405, .invalidArgument, "Invalid Argument. The method \(method) is not allowed here.")
  }

  static func quota(_ limit: Int) -> ServiceFailure {
    ServiceFailure(400, .quotaReached, "The expected \(limit + 1) exceeds the quota limit \(limit).")
  }

  static let logUnavailable = ServiceFailure(400, .logUnavailable, "download log failed")

  static func malformedBody(_ error: JSONSyntaxError) -> ServiceFailure {
    ServiceFailure(400, .invalidArgument, "Invalid Argument. \(error)")
  }

  static let bodyTooLarge = ServiceFailure(413, .invalidArgument, "Invalid Argument. The body exceeds 12 MB.")

  static func internalError(_ error: any Error) -> ServiceFailure {
    ServiceFailure(500, .internalError, "Internal error. \(error)")
  }
}
