package import TrainyardDiagnostics
package import TrainyardResources
internal import TrainyardYAML

/// Everything that the manifests of a project say, or what is wrong with them.
package struct Manifests: Sendable {
  /// What a load takes from the outside.
  package struct Input: Sendable {
    package var projectFile: SourceFile
    /// The environment of the project.
    package var environmentName: String?
    package var environment: [String: String]
    /// Whether the environment is stood in for by placeholders.
    package var mocksEnvironment: Bool
    /// Whether no documents at all are accepted.
    package var allowsEmpty: Bool

    package init(
      projectFile: SourceFile, environmentName: String? = nil, environment: [String: String] = [:],
      mocksEnvironment: Bool = false, allowsEmpty: Bool = false
    ) {
      self.projectFile = projectFile
      self.environmentName = environmentName
      self.environment = environment
      self.mocksEnvironment = mocksEnvironment
      self.allowsEmpty = allowsEmpty
    }
  }

  /// The bytes that one file may hold.
  package static let maximumFileSize = YAMLLimits().fileSize

  /// The project, nil where its file is wrong.
  package private(set) var project: Project?
  /// The desired state, nil where there is an error.
  package private(set) var desired: DesiredState?
  /// The secrets that the manifests declare, as far as they could be read, whatever else is wrong with them.
  package private(set) var secrets = DeclaredSecrets()
  /// All findings, in the order in which people read them.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the project and all manifests, and reports every problem of every file.
  ///
  /// - Parameters:
  ///   - input: The project file and the environment.
  ///   - files: Gives the manifest files of the project once that is known.
  package init(_ input: Input, files: (Project) throws -> [SourceFile]) rethrows {
    var findings = Findings()
    var scope = SubstitutionScope(environment: input.environment, mocksEnvironment: input.mocksEnvironment)
    var reader = ProjectReader(environmentName: input.environmentName, scope: scope)
    project = reader.project(input.projectFile, &findings)
    scope.variables = reader.variables
    // Where something of the project is wrong, the problems of the manifests are still reported, if they are found.
    if let readable = reader.readable, let sources = project == nil ? try? files(readable) : try files(readable) {
      var resolver = ManifestResolver(project: readable, scope: scope)
      for file in sources { resolver.read(file, &findings) }
      desired = resolver.resolve(allowsEmpty: input.allowsEmpty, at: input.projectFile, &findings)
    }
    secrets = findings.secrets
    diagnostics = findings.all.sortedForReading()
    if diagnostics.hasErrors { desired = nil }
  }
}
