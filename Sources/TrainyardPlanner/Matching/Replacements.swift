internal import TrainyardResources

/// An undeclared version that an entry takes the place of.
struct ReplacedVersion {
  let version: ObservedVersion
  /// The fields in which the version (before) differs from the entry (after); none where nobody would read so many.
  let changes: [FieldChange]
}

/// Which entries take the place of which undeclared versions of their job.
struct Replacements {
  /// The version of each entry that has one.
  var pairs: [Int: ReplacedVersion] = [:]
  /// The entries that may each take the place of a version, by its id, where that decides what is launched and nobody can
  /// tell; none where there are too many to compare.
  var contested: [Int64: [Int]] = [:]

  subscript(entry: Int) -> ReplacedVersion? { pairs.isEmpty ? nil : pairs[entry] }
}
