/// The stable names of the rules that the YAML of a file is checked by, as diagnostics print them in brackets.
package enum YAMLRule: String, Sendable, CaseIterable {
  /// The text is YAML.
  case syntax = "yaml-syntax"
  /// A file is neither too large, nor nested too deeply, nor made of too many nodes.
  case limit = "yaml-limit"
  /// The keys of a mapping are unique.
  case duplicateKey = "duplicate-key"
  /// Keys are scalars.
  case key = "yaml-key"
  /// Merge keys merge mappings.
  case merge = "yaml-merge"
  /// An alias stands behind its anchor, in the same document, and not inside of it.
  case alias = "yaml-alias"
  /// Tags stand only where they mean something.
  case tag = "yaml-tag"
}
