/// Which project and manifests a command works on, as the command line says.
struct ManifestSelection: Sendable {
  /// The project file or its folder; looked for upwards where it is nil.
  var project: String?
  var environment: String?
  /// Files and folders instead of the project's specs.
  var files: [String] = []
  var allowsEmpty = false
}

extension ManifestSelection {
  init(_ project: ProjectOptions, _ manifests: ManifestOptions) {
    self.init(
      project: project.project, environment: project.env, files: manifests.files, allowsEmpty: manifests.allowEmpty)
  }
}
