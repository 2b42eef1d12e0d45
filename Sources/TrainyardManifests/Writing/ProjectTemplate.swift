internal import TrainyardDiagnostics
package import TrainyardResources
internal import TrainyardYAML

/// The first files of a project: `trainyard.yaml` and one job to start from.
package struct ProjectTemplate: Sendable {
  /// What is asked for.
  package struct Settings: Sendable, Hashable {
    /// The owner that remote objects are marked with.
    package var name: String
    package var place: Project.Remote.Place
    /// The environment variable that holds the service's id of the project; nil where it is not asked for.
    package var projectIDVariable: String?
    /// The workspace; nil for the default one.
    package var workspaceID: String?
    /// Patterns for the names of what is deleted when it disappears from Git.
    package var ownership: OwnershipPatterns
    package var undeclaredVersions: UndeclaredVersionsPolicy
    /// The folder of the manifests, relative to the project file.
    package var specs: String
    /// The address of the JSON schema, relative to the project file; nil for no such line.
    package var schema: String?
    /// The name of the first job; nil for none.
    package var job: String?
    /// The bucket that the first job's paths begin with.
    package var bucket: String

    package init(
      name: String, place: Project.Remote.Place, projectIDVariable: String? = nil, workspaceID: String? = nil,
      ownership: OwnershipPatterns = OwnershipPatterns(), undeclaredVersions: UndeclaredVersionsPolicy = .keep,
      specs: String = "specs", schema: String? = nil, job: String? = "first", bucket: String = "my-bucket"
    ) {
      self.name = name
      self.place = place
      self.projectIDVariable = projectIDVariable
      self.workspaceID = workspaceID
      self.ownership = ownership
      self.undeclaredVersions = undeclaredVersions
      self.specs = specs
      self.schema = schema
      self.job = job
      self.bucket = bucket
    }
  }

  /// What is wrong with the settings, one sentence each without a period.
  package struct Refusal: Error, Hashable, CustomStringConvertible {
    package var problems: [String]

    package var description: String { problems.joined(separator: "; ") }
  }

  /// The line that belongs into `.gitignore`: where the program keeps what is no part of the project.
  package static let ignoredPath = ".trainyard/"

  /// `trainyard.yaml`, then the first job.
  package let files: [ManifestFile]

  /// Writes the files.
  ///
  /// - Throws: ``Refusal`` where the settings would make files that do not load, or that say something else.
  package init(_ settings: Settings) throws(Refusal) {
    let problems = settings.problems
    guard problems.isEmpty else { throw Refusal(problems: problems) }
    files = [settings.projectFile] + [settings.jobFile].compactMap(\.self)
    try check(settings)
  }

  /// Loads what was written; whatever the service does not take is found before anybody commits it.
  private func check(_ settings: Settings) throws(Refusal) {
    let sources = files.map { SourceFile(path: $0.path, text: $0.text) }
    let input = Manifests.Input(projectFile: sources[0], mocksEnvironment: true, allowsEmpty: true)
    let manifests = Manifests(input) { _ in Array(sources.dropFirst()) }
    let errors = manifests.diagnostics.filter { $0.severity == .error }.map(\.message)
    guard errors.isEmpty, let project = manifests.project else { throw Refusal(problems: errors) }
    guard project.owner.project == settings.name, project.remote?.place == settings.place,
      project.ownership == settings.ownership, project.specs == [settings.specs]
    else { throw Refusal(problems: ["the settings cannot be written into a project file"]) }
  }
}
