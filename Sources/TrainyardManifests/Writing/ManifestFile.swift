/// A file that was made, not read.
package struct ManifestFile: Sendable, Hashable {
  /// The path, relative to the folder that the files belong into.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
