/// A remote job with what its description says about its owner.
package struct ObservedJob: Sendable, Hashable {
  package var id: Int64
  package var name: String
  package var description: MarkedDescription
  /// How many versions the service says the job has.
  package var versionCount: Int?
  /// The versions, by id; nil where they were not in scope and not read.
  package var versions: [ObservedVersion]?

  package init(
    id: Int64, name: String, description: MarkedDescription = MarkedDescription(""), versionCount: Int? = nil,
    versions: [ObservedVersion]? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.versionCount = versionCount
    self.versions = versions?.sorted { $0.id < $1.id }
  }

  /// Whether the versions were read, as many as the service counts.
  package var isComplete: Bool { versions.map { $0.count >= versionCount ?? 0 } ?? false }
}
