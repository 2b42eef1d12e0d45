/// The body of "update job" (contract section 4.7): the description is the only thing of a job that can change.
public struct UpdateJobRequest: RequestBody, Hashable {
  /// 0 to 256 characters; empty clears it.
  public var description: String

  /// Describes the change.
  public init(description: String) {
    self.description = description
  }

  public var json: JSONValue { ["job_desc": .string(description)] }
}
