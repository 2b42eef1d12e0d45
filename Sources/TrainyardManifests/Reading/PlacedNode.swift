package import TrainyardDiagnostics
package import TrainyardYAML

/// A node with the file that it stands in.
package struct PlacedNode: Sendable {
  package var node: YAMLNode
  package var file: SourceFile

  package init(_ node: YAMLNode, in file: SourceFile) {
    self.node = node
    self.file = file
  }

  package var location: SourceLocation { SourceLocation(file: file, range: node.range) }

  /// A node of the same file.
  package func sibling(_ node: YAMLNode) -> PlacedNode { PlacedNode(node, in: file) }
}
