package import TrainyardResources

/// A guard that stops a plan from being applied: which limit, what was counted, and the way past.
package struct GuardVerdict: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    case deletes = "max_deletes"
    case deletePercent = "max_delete_percent"
    case launches = "max_launches"
    case nodes = "max_nodes"
    case kill
  }

  package var code: Code
  /// The object, where the guard is about one.
  package var address: Address?
  /// What was counted.
  package var count: Int
  package var limit: Int
  package var message: String

  package init(_ code: Code, address: Address? = nil, count: Int, limit: Int, _ message: String) {
    self.code = code
    self.address = address
    self.count = count
    self.limit = limit
    self.message = message
  }
}
