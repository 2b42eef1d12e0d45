/// A remote job with what its description says about its owner.
package struct ObservedJob: Sendable, Hashable {
  package var id: Int64
  package var name: String
  package var description: MarkedDescription
  /// How many versions the service says the job has.
  package var versionCount: Int?
  /// The versions, by id and each once; nil where they were not in scope and not read.
  package var versions: [ObservedVersion]?

  package init(
    id: Int64, name: String, description: MarkedDescription = MarkedDescription(""), versionCount: Int? = nil,
    versions: [ObservedVersion]? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.versionCount = versionCount
    self.versions = versions.map { Self.unique($0.sorted { $0.id < $1.id }) }
  }

  /// Sorted versions without those that a service lists twice: they would hide that others are missing.
  private static func unique(_ versions: [ObservedVersion]) -> [ObservedVersion] {
    guard zip(versions, versions.dropFirst()).contains(where: { $0.id == $1.id }) else { return versions }
    return versions.enumerated().filter { $0 == 0 || versions[$0 - 1].id != $1.id }.map(\.element)
  }

  /// Whether the versions were read, as many as the service counts.
  package var isComplete: Bool { versions.map { $0.count >= versionCount ?? 0 } ?? false }
}
