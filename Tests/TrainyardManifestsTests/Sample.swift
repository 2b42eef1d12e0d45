import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

/// Short ways to write projects and manifests; marks in the pieces stay where they are.
enum Sample {
  static let project = """
    apiVersion: trainyard/v1
    kind: Project
    metadata: {name: vision}
    spec:
      specs: [specs]
      variables: {bucket: flowers, api_token: hush-hush}

    """

  static let environment = ["REGION": "eu-de", "WANDB": "a-secret-value", "NODES": "4", "API_TOKEN": "a-token-value"]

  /// The lines of a config that is complete.
  static let config = [
    "worker_server_num: 1", "data_url: /flowers/data/", "spec_code: gpu.p100", "app_url: /flowers/code/",
    "boot_file_url: /flowers/code/train.py", "engine_version: PyTorch-1.0.0-python3.6", "train_url: /flowers/out/",
  ]

  /// A job whose config is complete but for what is left out.
  ///
  /// - Parameters:
  ///   - lines: Lines of the job's config, in front of the others.
  ///   - omitted: The keys of the lines that are left out.
  ///   - versions: The value of `versions`, in block style.
  ///   - spec: Further lines of the spec.
  static func job(
    named name: String = "flowers", _ lines: [String] = [], without omitted: [String] = [],
    versions: String = "- name: baseline", spec: [String] = []
  ) -> String {
    let kept = config.filter { line in !omitted.contains { line.hasPrefix($0 + ":") } }
    return """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: \(name)}
      spec:
      \(indented(spec + ["config:"], 2))\(indented(lines + kept, 4))  versions:
      \(indented(versions.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), 4))
      """
  }

  /// A configuration that is complete but for what is left out.
  static func configuration(
    named name: String = "defaults", _ lines: [String] = [], without omitted: [String] = []
  )
    -> String
  {
    let kept = config.filter { line in !omitted.contains { line.hasPrefix($0 + ":") } }
    return """
      apiVersion: modelarts/v1
      kind: TrainingJobConfig
      metadata: {name: \(name)}
      spec:
      \(indented(lines + kept, 2))
      """
  }

  private static func indented(_ lines: [String], _ blanks: Int) -> String {
    lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { String(repeating: " ", count: blanks) + $0 + "\n" }.joined()
  }

  /// Loads texts as the files `specs/0.yaml`, `specs/1.yaml` and so on.
  static func load(
    _ texts: String..., project: String = project, environmentName: String? = nil,
    environment: [String: String] = environment, mocksEnvironment: Bool = false, allowsEmpty: Bool = false
  ) -> Manifests {
    let input = Manifests.Input(
      projectFile: SourceFile(path: "trainyard.yaml", text: project), environmentName: environmentName,
      environment: environment, mocksEnvironment: mocksEnvironment, allowsEmpty: allowsEmpty)
    let files = texts.enumerated().map { SourceFile(path: "specs/\($0.offset).yaml", text: $0.element) }
    return Manifests(input) { _ in files }
  }
}

extension Manifests {
  /// The entries of the only job.
  var entries: [DeclaredVersion] { desired?.jobs.first?.entries ?? [] }

  /// The findings as text, for messages of tests.
  var report: String { DiagnosticFormatter().format(diagnostics) }
}
