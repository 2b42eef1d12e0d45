internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 8: accepts the deletion of a version; an active run is killed first (contract section 10, row 24).
  func deleteVersion() throws -> JSONObject {
    let (_, version) = try version()
    if version.timeline.status(at: now) == .killing { throw ServiceFailure.wrongState("delete", .killing) }
    try markDeleted(version)
    try settleQueue(ofFlavor: version.settings.specID)
    return [:]
  }
}
