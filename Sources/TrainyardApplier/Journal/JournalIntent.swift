internal import TrainyardPlanner
internal import TrainyardResources

/// A request that changes something, as a journal keeps it: what it is about, no values that are sent.
package struct JournalIntent: Sendable, Hashable {
  /// The action's kind and address, such as `create_version job/flowers/version/baseline`.
  package var action: String
  /// The request's name, such as `create_version`.
  package var request: String
  /// The address of the object, or of the run that is started.
  package var address: String
  /// The job that the request works on, nil for configurations.
  package var job: String?
  /// Whether the request starts a run.
  package var isLaunch: Bool
  /// The version that a run descends from.
  package var parentID: Int64?
  /// The versions that were there before the launch.
  package var knownIDs: [Int64]

  package init(
    action: String, request: String, address: String, job: String? = nil, isLaunch: Bool = false,
    parentID: Int64? = nil, knownIDs: [Int64] = []
  ) {
    self.action = action
    self.request = request
    self.address = address
    self.job = job
    self.isLaunch = isLaunch
    self.parentID = parentID
    self.knownIDs = knownIDs
  }

  /// - Parameter known: The versions of the job that were listed last.
  init(_ call: RemoteCall, for action: Action, known: Set<Int64>) {
    var parent: Int64?
    if case .createVersion(_, _, let parentID) = call { parent = parentID }
    self.init(
      action: action.id.description, request: call.name,
      address: (action.operation.launch?.address ?? action.address).description, job: action.operation.jobName,
      isLaunch: call.isLaunch, parentID: parent, knownIDs: call.isLaunch ? known.sorted() : [])
  }
}
