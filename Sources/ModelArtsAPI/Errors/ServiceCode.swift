/// An error code as the service prints it, such as `ModelArts.0103` or `APIGW.0301` (contract section 7).
public struct ServiceCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// The code as it was printed.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  /// Whether the code comes from the gateway in front of the service.
  public var isGateway: Bool { rawValue.hasPrefix("APIGW.") || rawValue.hasPrefix("APIG.") }

  /// HTTP 500: a failure of the service itself.
  public static let internalError = ServiceCode(rawValue: "ModelArts.0010")
  /// HTTP 404: no such address or object; Huawei Cloud API reference, 2021.
  public static let noSuchResource = ServiceCode(rawValue: "ModelArts.0015")
  /// HTTP 400: an argument is invalid.
  public static let invalidArgument = ServiceCode(rawValue: "ModelArts.0101")
  /// No such workspace; on a path with a job or version id: no such job (contract row 23).
  public static let noSuchJobOrWorkspace = ServiceCode(rawValue: "ModelArts.0102")
  /// The name of a job is taken; in samples only, so without a known status.
  public static let nameExists = ServiceCode(rawValue: "ModelArts.0103")
  /// HTTP 400: a parameter breaks a rule.
  public static let parameterError = ServiceCode(rawValue: "ModelArts.0104")
  /// The state of the object does not allow the request; in samples only.
  public static let wrongState = ServiceCode(rawValue: "ModelArts.0105")
  /// HTTP 403: the user lacks a right, in the identity service or on the object storage.
  public static let notAuthorized = ServiceCode(rawValue: "ModelArts.0108")
  /// HTTP 403 or 401: a policy of the workspace, or a role, forbids the request.
  public static let policyDenied = ServiceCode(rawValue: "ModelArts.0112")
  /// HTTP 400: a quota is reached; in the 2021 edition the one of free jobs.
  public static let quotaReached = ServiceCode(rawValue: "ModelArts.0116")
  /// HTTP 400: a quota does not suffice; Open Telekom Cloud API reference, 2025.
  public static let quotaInsufficient = ServiceCode(rawValue: "ModelArts.0118")
  /// HTTP 401: the request has no credentials.
  public static let tokenMissing = ServiceCode(rawValue: "ModelArts.0201")
  /// HTTP 401: the token has expired.
  public static let tokenExpired = ServiceCode(rawValue: "ModelArts.0202")
  /// HTTP 401 or 403: the token cannot be read.
  public static let tokenInvalid = ServiceCode(rawValue: "ModelArts.0203")
  /// HTTP 400 or 401: the token is for an account, not for a project.
  public static let tokenWithoutProject = ServiceCode(rawValue: "ModelArts.0204")
  /// HTTP 400, 401 or 403: the project of the address is not the one of the token.
  public static let projectMismatch = ServiceCode(rawValue: "ModelArts.0210")
  /// HTTP 400: the log has expired, or the run never started.
  public static let logUnavailable = ServiceCode(rawValue: "ModelArts.0806")
  /// HTTP 403: folders of the node can be mounted in dedicated pools only.
  public static let volumesNeedDedicatedPool = ServiceCode(rawValue: "ModelArts.3000")
  /// HTTP 429: the service is busy.
  public static let systemBusy = ServiceCode(rawValue: "ModelArts.6101")
  /// HTTP 400: another operation is under way, or the object is already in that state.
  public static let operationInProgress = ServiceCode(rawValue: "ModelArts.6357")
  /// The gateway knows no such API.
  public static let gatewayNoSuchAPI = ServiceCode(rawValue: "APIGW.0101")
  /// HTTP 401: the signature or token was refused; never to be repeated.
  public static let gatewayAuthentication = ServiceCode(rawValue: "APIGW.0301")
  /// HTTP 429: too many requests.
  public static let gatewayThrottled = ServiceCode(rawValue: "APIGW.0308")
}
