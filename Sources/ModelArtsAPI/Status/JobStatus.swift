/// A job status code (`JOBSTAT_…`), contract section 6.
///
/// A code that no edition documents is kept as its number: statuses differ by edition.
public struct JobStatus: RawRepresentable, Sendable, Hashable {
  /// What a status means for a run, read from its meaning and from what public clients do with it.
  public enum Category: Sendable, Hashable {
    /// Occupies or waits for resources; includes the transitional state 9 and the unfinished deletion 6.
    case active
    case completed
    case failed
    case cancelled
    /// State 0 and every code that is not documented.
    case unknown
  }

  /// The code on the wire.
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Unknown to the service itself.
  public static let unknown = JobStatus(rawValue: 0)
  /// Being initialised: the status of a new version.
  public static let initializing = JobStatus(rawValue: 1)
  /// Building the image.
  public static let imageCreating = JobStatus(rawValue: 2)
  /// The image could not be built; an end.
  public static let imageFailed = JobStatus(rawValue: 3)
  /// Being submitted.
  public static let submitTrying = JobStatus(rawValue: 4)
  /// Could not be submitted; an end.
  public static let submitFailed = JobStatus(rawValue: 5)
  /// Could not be deleted, so that it still exists.
  public static let deleteFailed = JobStatus(rawValue: 6)
  /// In a queue; before December 2019 being deployed.
  public static let waiting = JobStatus(rawValue: 7)
  /// Running; the one documented state that can be stopped.
  public static let running = JobStatus(rawValue: 8)
  /// Being cancelled; before December 2019 being deleted.
  public static let killing = JobStatus(rawValue: 9)
  /// Ended well.
  public static let completed = JobStatus(rawValue: 10)
  /// Ended with a failure.
  public static let failed = JobStatus(rawValue: 11)
  /// Cancelled; an end.
  public static let killed = JobStatus(rawValue: 12)
  /// Cancelled; an end.
  public static let canceled = JobStatus(rawValue: 13)
  /// Lost; an end.
  public static let lost = JobStatus(rawValue: 14)
}

extension JobStatus {
  private static let names = [
    "UNKNOWN", "INIT", "IMAGE_CREATING", "IMAGE_FAILED", "SUBMIT_TRYING", "SUBMIT_FAILED", "DELETE_FAILED", "WAITING",
    "RUNNING", "KILLING", "COMPLETED", "FAILED", "KILLED", "CANCELED", "LOST", "SCALING", "SUBMIT_MODEL_FAILED",
    "DEPLOY_SERVICE_FAILED", "CHECK_INIT", "CHECK_RUNNING", "CHECK_RUNNING_COMPLETED", "CHECK_FAILED", "MOUNT_FAILED",
  ]

  /// The documented name without `JOBSTAT_`, or `STATUS_n` for a code that no edition documents.
  public var name: String {
    Self.names.indices.contains(rawValue) ? Self.names[rawValue] : "STATUS_\(rawValue)"
  }

  /// The class of the status.
  public var category: Category {
    switch rawValue {
    case 1, 2, 4, 6, 7, 8, 9, 15, 18, 19, 20: .active
    case 10: .completed
    case 3, 5, 11, 14, 16, 17, 21, 22: .failed
    case 12, 13: .cancelled
    default: .unknown
    }
  }

  /// Whether the service takes a stop in this state: 8, and 1, 2, 4 and 7 as the console does (contract row 27).
  public var isStoppable: Bool { [1, 2, 4, 7, 8].contains(rawValue) }
}
