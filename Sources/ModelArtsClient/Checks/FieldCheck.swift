internal import ModelArtsAPI

/// Checks values before anything is sent, so that the answer names the field and costs no request.
struct FieldCheck {
  let operation: ServiceOperation

  /// - Throws: ``ModelArtsError`` of kind `invalid` that names the field.
  func require(_ condition: Bool, _ field: String, _ rule: String) throws(ModelArtsError) {
    guard !condition else { return }
    throw ModelArtsError(kind: .invalid, effect: .notSent, operation: operation, message: "\(field): \(rule)")
  }

  /// The name of a new job or configuration (contract section 3).
  func name(_ name: String, _ field: String) throws(ModelArtsError) {
    let isName = (1...64).contains(name.utf8.count) && name.utf8.allSatisfy(Self.isNameByte)
    try require(isName, field, "must be 1 to 64 letters, digits, '_' and '-'")
  }

  /// The name of an existing configuration, as a segment of a path: an empty one would mean the whole collection.
  func segment(_ name: String, _ field: String) throws(ModelArtsError) {
    try require(!["", ".", ".."].contains(name) && !name.contains("/"), field, "must be the name of a configuration")
  }

  /// A description (contract section 3).
  func description(_ text: String?, _ field: String) throws(ModelArtsError) {
    try require((text?.unicodeScalars.count ?? 0) <= 256, field, "must have at most 256 characters")
  }

  /// An id of a path (contract section 10, row 42).
  func id(_ id: Int64, _ field: String) throws(ModelArtsError) {
    try require(id > 0, field, "must be above 0")
  }

  /// The ids of a path (contract section 10, row 42).
  func path(job: Int64, version: Int64? = nil) throws(ModelArtsError) {
    try id(job, "job_id")
    if let version { try id(version, "version_id") }
  }

  /// The name of a log file, which the service requires.
  func logFile(_ name: String) throws(ModelArtsError) {
    try require(!name.isEmpty, "log_file", "must name a file, as the list of log files does")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
