internal import GRDB

/// One request inside its transaction: everything that an answer depends on.
struct ServiceCall {
  var route: Route
  var query: QueryReader
  var body: [UInt8]
  var db: Database
  /// Service time in epoch milliseconds.
  var now: Int64
  /// Real time in epoch milliseconds, by which tokens and keys end.
  var wallTime: Int64
  var policy: ServicePolicy
  /// Demands a proof of identity of the sender, for what only some forms of a request need.
  var requireIdentity: () throws -> Void

  /// The body as an object.
  func object() throws -> FieldReader { try FieldReader(parsing: body) }

  /// An id of the path; ids are integers of 64 bits (contract section 10, row 42).
  func identifier(_ name: String) throws -> Int64 {
    let text = route[name]
    guard text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let id = Int64(text) else {
      throw ServiceFailure.parameter("\(name) must be an integer, not '\(text)'.")
    }
    return id
  }
}
