package import ModelArtsClient
internal import Synchronization
internal import TrainyardResources

/// The ModelArts v1 service as the domain sees it: reads are normalised here, once, and writes get the ids of the region.
package final class ModelArtsRemote: Sendable {
  let client: ModelArtsClient
  private let known = Mutex(Known())

  /// What earlier reads have told.
  private struct Known {
    var catalog = Catalog()
    var jobIDs: [String: Int64] = [:]
    /// Whether declared configs name flavors by code.
    var needsSpecCodes = false
    /// The codes of flavors that the service's list does not know any more, by version; versions never change.
    var specCodes: [Int64: String] = [:]
  }

  package init(client: ModelArtsClient) {
    self.client = client
  }

  var catalog: Catalog { known.withLock(\.catalog) }

  func remember(_ catalog: Catalog) { known.withLock { $0.catalog = catalog } }

  func remember(_ id: Int64?, of job: String) { known.withLock { $0.jobIDs[job] = id } }

  func jobID(of job: String) -> Int64? { known.withLock { $0.jobIDs[job] } }

  var needsSpecCodes: Bool { known.withLock(\.needsSpecCodes) }

  func needSpecCodes(_ isNeeded: Bool) { known.withLock { $0.needsSpecCodes = isNeeded } }

  func remember(_ specCode: String, ofVersion version: Int64) { known.withLock { $0.specCodes[version] = specCode } }

  func specCode(ofVersion version: Int64) -> String? { known.withLock { $0.specCodes[version] } }

  /// Runs a request of the client and gives its failures the domain's form.
  func request<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as ModelArtsError {
      throw RemoteError(error)
    }
  }
}
