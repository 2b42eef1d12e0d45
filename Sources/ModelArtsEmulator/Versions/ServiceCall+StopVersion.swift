internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 9: accepts the stop of an active run, which is KILLING (9) for a while and then KILLED (12).
  func stopVersion() throws -> JSONObject {
    let (_, version) = try version()
    let status = version.timeline.status(at: now)
    guard status.isStoppable else { throw ServiceFailure.wrongState("stop", status) }
    try markStopped(version)
    try settleQueue(ofFlavor: version.settings.specID)
    return [:]
  }
}
