/// What happens to remote versions of a job that no entry declares.
package enum UndeclaredVersionsPolicy: String, Sendable, Hashable, CaseIterable {
  /// They are listed as unmanaged and left alone.
  case keep
  /// Active ones are stopped, all stay as history.
  case stop
  /// They are deleted.
  case delete
}

/// A training job that should exist.
package struct DeclaredJob: Sendable, Hashable {
  package var name: String
  /// The user's text, nil where the manifest says nothing about it.
  package var description: String?
  package var undeclaredVersions: UndeclaredVersionsPolicy
  /// Fields left out of the comparison on both sides; launches still send them.
  package var ignored: [FieldPath]
  /// Whether nothing of the job may be stopped or deleted; nil where the manifest says nothing, which leaves the remote
  /// mark as it is.
  package var isProtected: Bool?
  /// Whether an unmarked remote job of this name may be taken under management.
  package var adopts: Bool
  /// The entries in declared order, after expansion.
  package var entries: [DeclaredVersion]
  /// A complete config of the job, nil where there is none: what the job is created with even without a run.
  package var config: RunConfig?
  /// The declared configurations that entries are based on (`from`).
  package var bases: Set<String>
  package var origin: Origin
  /// Where `job_desc` was written.
  package var descriptionOrigin: Origin?

  package init(
    name: String, description: String? = nil, undeclaredVersions: UndeclaredVersionsPolicy = .keep,
    ignored: [FieldPath] = [], isProtected: Bool? = nil, adopts: Bool = false, entries: [DeclaredVersion] = [],
    config: RunConfig? = nil,
    bases: Set<String> = [], origin: Origin, descriptionOrigin: Origin? = nil
  ) {
    self.name = name
    self.description = description
    self.undeclaredVersions = undeclaredVersions
    self.ignored = ignored
    self.isProtected = isProtected
    self.adopts = adopts
    self.entries = entries
    self.config = config
    self.bases = bases
    self.origin = origin
    self.descriptionOrigin = descriptionOrigin
  }
}
