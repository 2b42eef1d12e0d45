internal import ArgumentParser
internal import TrainyardManifests

/// `trainyard schema`.
struct SchemaCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of manifests and project files, for editors.",
    discussion: """
        trainyard schema > trainyard.schema.json
        trainyard schema --kustomize > kustomize.openapi.json

      An editor with a YAML language server completes and checks a file whose first line names the schema:

        # yaml-language-server: $schema=trainyard.schema.json

      With --kustomize an OpenAPI document is printed that tells kustomize to merge the versions of a job by their \
      names; name it under 'openapi: path:' in kustomization.yaml.
      """)

  /// The schemas that there are.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case all, job, config, project

    var schema: ManifestSchema {
      switch self {
      case .all: .all
      case .job: .job
      case .config: .configuration
      case .project: .project
      }
    }
  }

  @Argument(help: ArgumentHelp("Which kind: all, job, config or project.", valueName: "kind"))
  var kind = Kind.all

  @Flag(help: "Print an OpenAPI document for kustomize instead.")
  var kustomize = false

  @OptionGroup var display: DisplayOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    context.console.writeOutput(kustomize ? ManifestSchema.kustomizeOpenAPI() : ManifestSchema.text(kind.schema))
    return .success
  }
}
