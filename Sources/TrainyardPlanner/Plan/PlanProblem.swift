package import TrainyardResources

/// Something about one declared object that people have to know.
package struct PlanProblem: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    case unmarked
    case foreign
    case equalContents = "equal_contents"
    case unknownFlavor = "unknown_flavor"
    case unknownEngine = "unknown_engine"
    case unknownModel = "unknown_model"
    /// A code can only be sent as an id from a list that the service does not offer.
    case listNotOffered = "list_not_offered"
    case tooManyNodes = "too_many_nodes"
    case soldOut = "sold_out"
    case jobQuota = "job_quota"
    case descriptionTooLong = "description_too_long"
    case configNeeded = "config_needed"
    case dependencyCycle = "dependency_cycle"
    case unmatchedPattern = "unmatched_pattern"
    /// A version is deleted that one which stays names as its parent.
    case parentDeleted = "parent_deleted"
    /// A job keeps no version.
    case lastVersionDeleted = "last_version_deleted"
  }

  package var code: Code
  package var address: Address?
  package var message: String
  /// What to do about it.
  package var hint: String?
  package var origin: Origin?

  package init(_ code: Code, _ address: Address?, _ message: String, hint: String? = nil, origin: Origin? = nil) {
    self.code = code
    self.address = address
    self.message = message
    self.hint = hint
    self.origin = origin
  }
}
