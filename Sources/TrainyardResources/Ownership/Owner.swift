/// Who manages remote objects: a project, in one of its environments where it has any.
package struct Owner: Sendable, Hashable, CustomStringConvertible {
  package var project: String
  package var environment: String?

  package init(project: String, environment: String? = nil) {
    self.project = project
    self.environment = environment
  }

  /// `vision`, or `vision/prod`.
  package var description: String { environment.map { "\(project)/\($0)" } ?? project }
}
