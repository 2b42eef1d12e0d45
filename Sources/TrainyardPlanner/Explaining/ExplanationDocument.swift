package import TrainyardResources

/// Why one declared object is, or is not, what the service has: every field with its value, its place and its owner.
///
/// Secrets are replaced by tokens, so that it can be shown and written as it is.
package struct ExplanationDocument: Sendable, Hashable, Codable {
  /// What is explained.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case config, job, entry
    /// A remote version by the name that the service gave it.
    case version
  }

  package static let currentFormatVersion = "1.0"

  package var formatVersion = Self.currentFormatVersion
  package var address: String
  package var kind: Kind
  package var place: PlaceDocument?
  /// The declared fields, identity first.
  package var fields: [ExplainedField] = []
  /// The digest of what makes a run the run it is; nil where a secret is in it, or where there is no such thing.
  package var fingerprint: String?
  /// Whether the digest is left out because a secret is in it.
  package var hidesFingerprint = false
  /// How many runs are declared, how many failed ones may be replaced, and how many are to be launched.
  package var runs: RunCounts?
  /// Whether the service was asked.
  package var isCompared = false
  /// The remote versions that are runs of the entry.
  package var matches: [ExplainedMatch] = []
  /// The comparison with the remote object, or with the version that comes closest.
  package var comparison: ExplainedComparison?
  /// The entries of a job.
  package var entries: [ExplainedEntry] = []
  /// What else decides about the object, as sentences.
  package var notes: [String] = []

  init(_ address: Address, _ kind: Kind, origin: Origin?) {
    self.address = address.description
    self.kind = kind
    place = origin.map(PlaceDocument.init)
  }
}

/// The numbers of an entry's runs.
package struct RunCounts: Sendable, Hashable, Codable {
  package var declared: Int
  package var retry: Int
  /// How many launches the entry asks for; nil where the service was not asked.
  package var launches: Int?
  /// The run that alone is explained, where each has a config of its own; nil for all of them.
  package var run: Int?
}

/// One declared field.
package struct ExplainedField: Sendable, Hashable, Codable {
  package var path: String
  package var value: String
  package var sensitive: Bool
  package var place: PlaceDocument?
  package var owner: FieldOwner
  /// Whether a difference counts: for the identity of a run, or as a change of a configuration or job.
  package var counts: Bool
  package var why: String
  /// Where the reason is known from.
  package var source: String?
}

/// One remote version that is a run of an entry.
package struct ExplainedMatch: Sendable, Hashable, Codable {
  /// What the version is to the entry.
  package enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    /// It fills one of the declared runs.
    case kept
    /// There are more runs than declared.
    case surplus
    /// It failed or was cancelled, and is left as it is.
    case history
  }

  package var version: String
  package var id: Int64
  package var status: String
  package var statusClass: String
  package var role: Role
  /// The run of the entry that the version is, where each has a config of its own.
  package var run: Int?
}

/// A declared object beside a remote one.
package struct ExplainedComparison: Sendable, Hashable, Codable {
  /// The remote object: the service's name of a version, or the name of a configuration or job.
  package var remote: String
  package var status: String?
  /// How many of the fields that count differ.
  package var differences: Int
  package var fields: [ComparedField]
}

/// One field on both sides.
package struct ComparedField: Sendable, Hashable, Codable {
  package var path: String
  package var declared: String?
  package var observed: String?
  package var isEqual: Bool
  package var counts: Bool
  package var owner: FieldOwner?
  package var why: String
  package var sensitive: Bool
}

/// One entry of a job in short.
package struct ExplainedEntry: Sendable, Hashable, Codable {
  package var address: String
  package var place: PlaceDocument
  package var fingerprint: String?
  package var versions: [String]
  package var launches: Int?
}

/// There is nothing to explain under an address.
package struct UnknownAddress: Error, Sendable, Hashable {
  package var address: String
  /// What was meant, perhaps, or how addresses look.
  package var hint: String
}

extension UnknownAddress: CustomStringConvertible {
  package var description: String { "'\(address)' names nothing that is declared" }
}
