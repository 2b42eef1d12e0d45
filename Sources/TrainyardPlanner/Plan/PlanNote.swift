package import TrainyardResources

/// Something that people should know about how a plan was made.
package struct PlanNote: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    /// A list of the service's offers could not be read, so that nothing was checked against it.
    case notChecked = "not_checked"
    /// Changes were left out of the plan on request, or because of such.
    case leftOut = "left_out"
    /// A change was not asked for, and is in the plan because another one needs it.
    case pulledIn = "pulled_in"
  }

  package var code: Code
  package var message: String
  /// What the note is about, in the plan's order; empty for the plan as a whole.
  package var addresses: [Address]

  package init(_ code: Code, _ message: String, addresses: [Address] = []) {
    self.code = code
    self.message = message
    self.addresses = addresses
  }
}
