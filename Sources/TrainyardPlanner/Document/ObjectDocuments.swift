internal import TrainyardResources

/// Something that is shown, not sent.
package struct WithheldDocument: Sendable, Hashable, Codable {
  package var address: String
  package var job: String?
  package var kind: Action.Kind
  package var cause: WithheldAction.Cause
  package var words: String
  package var place: PlaceDocument?

  init(_ withheld: WithheldAction) {
    address = withheld.address.description
    job = withheld.address.job
    kind = withheld.kind
    cause = withheld.cause
    words = withheld.words
    place = withheld.origin.map(PlaceDocument.init)
  }
}

/// An error or warning about one declared object.
package struct ProblemDocument: Sendable, Hashable, Codable {
  package var code: PlanProblem.Code
  package var address: String?
  package var message: String
  package var hint: String?
  package var place: PlaceDocument?

  init(_ problem: PlanProblem) {
    code = problem.code
    address = problem.address?.description
    message = problem.message
    hint = problem.hint
    place = problem.origin.map(PlaceDocument.init)
  }
}

/// A declared object or run that is as it should be.
package struct UnchangedDocument: Sendable, Hashable, Codable {
  package var address: String
  package var job: String?
  package var version: String?
  package var status: String?
  package var statusClass: String?
  package var place: PlaceDocument?

  init(_ object: UnchangedObject) {
    address = object.address.description
    job = object.address.job
    version = object.version
    status = object.status?.name
    statusClass = object.status?.category.rawValue
    place = object.origin.map(PlaceDocument.init)
  }
}

/// A remote object that is left alone.
package struct UnmanagedDocument: Sendable, Hashable, Codable {
  package var address: String
  package var job: String?
  package var status: String?
  package var activeNodes: Int

  init(_ object: UnmanagedObject) {
    address = object.address.description
    job = object.address.job
    status = object.status?.name
    activeNodes = object.activeNodes
  }
}

/// What a guard says.
package struct VerdictDocument: Sendable, Hashable, Codable {
  package var code: GuardVerdict.Code
  package var address: String?
  package var count: Int
  package var limit: Int
  package var message: String

  init(_ verdict: GuardVerdict) {
    code = verdict.code
    address = verdict.address?.description
    count = verdict.count
    limit = verdict.limit
    message = verdict.message
  }
}
