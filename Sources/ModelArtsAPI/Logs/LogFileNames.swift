/// The names of a run's log files, one for each worker (contract section 4.8); empty while the run is queued.
public struct LogFileNames: Sendable, Hashable {
  /// The names, such as `job-resnet.0`.
  public let names: [String]
}

extension LogFileNames: ResponseBody {
  public static let documentName = "log file list"

  public init(json: JSONValue) throws(UnreadableBody) {
    names = try JSONFields(json, document: Self.documentName).texts("log_file_list")
  }
}
