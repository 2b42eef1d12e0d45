/// How much one file may hold, so that a small text cannot occupy much time or memory.
package struct YAMLLimits: Sendable, Hashable {
  /// Bytes of a file.
  package var fileSize: Int
  /// How deep lists and mappings may nest.
  package var depth: Int
  /// Nodes of all documents of a file, each alias counted with everything that it stands for.
  package var nodes: Int
  /// Lines that begin with `%`; libyaml compares each directive with all others.
  package var directives: Int

  package init(fileSize: Int = 16 << 20, depth: Int = 64, nodes: Int = 1_000_000, directives: Int = 1000) {
    self.fileSize = fileSize
    self.depth = depth
    self.nodes = nodes
    self.directives = directives
  }
}
