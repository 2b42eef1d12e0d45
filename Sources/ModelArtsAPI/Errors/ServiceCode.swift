/// An error code as the service prints it, such as `ModelArts.0103` or `APIGW.0301` (contract section 7).
public struct ServiceCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  /// Whether the code comes from the gateway in front of the service.
  public var isGateway: Bool { rawValue.hasPrefix("APIGW.") || rawValue.hasPrefix("APIG.") }

  public static let internalError = ServiceCode(rawValue: "ModelArts.0010")
  public static let noSuchResource = ServiceCode(rawValue: "ModelArts.0015")
  public static let invalidArgument = ServiceCode(rawValue: "ModelArts.0101")
  /// No such workspace; on a path with a job or version id: no such job (contract row 23).
  public static let noSuchJobOrWorkspace = ServiceCode(rawValue: "ModelArts.0102")
  public static let nameExists = ServiceCode(rawValue: "ModelArts.0103")
  public static let parameterError = ServiceCode(rawValue: "ModelArts.0104")
  public static let wrongState = ServiceCode(rawValue: "ModelArts.0105")
  public static let notAuthorized = ServiceCode(rawValue: "ModelArts.0108")
  public static let policyDenied = ServiceCode(rawValue: "ModelArts.0112")
  public static let quotaReached = ServiceCode(rawValue: "ModelArts.0116")
  public static let quotaInsufficient = ServiceCode(rawValue: "ModelArts.0118")
  public static let tokenMissing = ServiceCode(rawValue: "ModelArts.0201")
  public static let tokenExpired = ServiceCode(rawValue: "ModelArts.0202")
  public static let tokenInvalid = ServiceCode(rawValue: "ModelArts.0203")
  public static let tokenWithoutProject = ServiceCode(rawValue: "ModelArts.0204")
  public static let projectMismatch = ServiceCode(rawValue: "ModelArts.0210")
  public static let logUnavailable = ServiceCode(rawValue: "ModelArts.0806")
  public static let volumesNeedDedicatedPool = ServiceCode(rawValue: "ModelArts.3000")
  public static let systemBusy = ServiceCode(rawValue: "ModelArts.6101")
  public static let operationInProgress = ServiceCode(rawValue: "ModelArts.6357")
  public static let gatewayNoSuchAPI = ServiceCode(rawValue: "APIGW.0101")
  public static let gatewayAuthentication = ServiceCode(rawValue: "APIGW.0301")
  public static let gatewayThrottled = ServiceCode(rawValue: "APIGW.0308")
}
