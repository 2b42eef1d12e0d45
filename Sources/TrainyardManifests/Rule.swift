internal import TrainyardYAML

/// The stable names of the rules that manifests are checked by, as diagnostics print them in brackets.
package enum Rule: String, Sendable, CaseIterable {
  /// A file can be read.
  case unreadable = "unreadable-file"
  /// There is at least one document.
  case noDocuments = "no-documents"
  /// A document is a mapping with `apiVersion`, `kind`, `metadata` and `spec`.
  case document
  /// `apiVersion` and `kind` name something that this version knows.
  case kind
  /// Keys are among those that their mapping takes.
  case unknownKey = "unknown-key"
  /// A value has the type that its field takes.
  case type
  /// A number lies in the range that its field takes.
  case range
  /// A required field is there.
  case required
  /// A word is among those that its field takes.
  case choice
  /// Names consist of the characters that they may consist of.
  case name
  /// Names are unique.
  case duplicateName = "duplicate-name"
  /// Alternatives of one group do not stand side by side.
  case exclusive
  /// OBS paths are paths inside a bucket.
  case obsPath = "obs-path"
  /// The path of a folder ends in `/`.
  case folderSlash = "folder-slash"
  /// `boot_file_url` lies inside `app_url`.
  case bootFile = "boot-file"
  /// `host_path` volumes are for dedicated pools.
  case hostPath = "host-path"
  /// Labels of parameters are unique and not empty.
  case parameter
  /// `${…}` names something that exists here.
  case substitution
  /// Variables that credentials are read from are not substituted.
  case credential
  /// Secrets stand only where they can be hidden: in the free texts of a config, but not in what decides what is started.
  case secret
  /// A matrix is made of lists, and its names are known.
  case matrix
  /// A job has at most 10,000 entries.
  case tooManyEntries = "too-many-entries"
  /// `from` names a declared configuration.
  case from
  /// `parent` names an entry of the same job, without cycles.
  case parent
  /// No two entries of a job are the same run.
  case equalContents = "equal-contents"
  /// What matrices, runs and substitution make is not larger than memory.
  case expansionLimit = "expansion-limit"
  /// Several runs of an entry do not write to one place.
  case sharedOutput = "shared-output"
  /// A description fits into the service's field together with the mark.
  case descriptionLength = "description-length"
  /// `ignore` names fields that are compared.
  case ignore
  /// The environment is one of the project's.
  case environment
  /// The project says where the service is, in one way.
  case remote
}

extension Rule {
  /// The names of all rules, those of YAML first, in the order of the documentation.
  package static var names: [String] { YAMLRule.allCases.map(\.rawValue) + allCases.map(\.rawValue) }
}
