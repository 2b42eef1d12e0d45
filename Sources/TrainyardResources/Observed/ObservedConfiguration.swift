/// A remote saved configuration.
package struct ObservedConfiguration: Sendable, Hashable {
  package var name: String
  package var description: MarkedDescription
  /// The settings; nil where they were not in scope and not read.
  package var config: ObservedConfig?

  package init(name: String, description: MarkedDescription = MarkedDescription(""), config: ObservedConfig? = nil) {
    self.name = name
    self.description = description
    self.config = config
  }
}
