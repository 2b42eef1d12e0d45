internal import TrainyardResources
internal import TrainyardYAML

extension ProjectTemplate.Settings {
  /// The project file.
  var projectFile: ManifestFile {
    let metadata = YAMLItem(
      "metadata",
      .mapping([
        YAMLItem(
          "name", .text(name),
          comments: [
            "The owner: it is written into the descriptions of everything this project manages, so that two teams",
            "cannot delete each other's jobs.",
          ])
      ]))
    let root = YAMLValue.mapping([
      YAMLItem("apiVersion", .text(Document.Kind.project.apiVersion)),
      YAMLItem("kind", .text(Document.Kind.project.rawValue)), metadata, YAMLItem("spec", .mapping(projectSpec)),
    ])
    return ManifestFile(path: "trainyard.yaml", text: text(root, schema: schema))
  }

  private func text(_ root: YAMLValue, schema: String?) -> String {
    YAMLDocumentText.text(of: [([], root)], modeline: schema.map(ManifestEnvelope.modeline))
  }

  private var projectSpec: [YAMLItem] {
    [
      YAMLItem("specs", escaped([specs]), comments: ["The folders and files with manifests."]),
      YAMLItem("remote", .mapping(remote), comments: remoteComments, isApart: true),
      YAMLItem(
        "ownership",
        .mapping([
          YAMLItem("jobs", escaped(ownership.jobs.map(\.text))),
          YAMLItem("configs", escaped(ownership.configurations.map(\.text))),
        ]), comments: ["What is deleted when it disappears from Git, given that it carries our mark."], isApart: true),
      YAMLItem(
        "undeclared_versions", .text(undeclaredVersions.rawValue),
        comments: ["What happens to runs that nobody declares: keep, stop or delete. A job can say otherwise."],
        isApart: true),
      YAMLItem(
        "variables", .mapping([YAMLItem("bucket", .text(bucket))]),
        comments: ["Values for the manifests, as ${var.bucket}."], isApart: true),
    ]
  }

  private func escaped(_ texts: [String]) -> YAMLValue { .texts(texts.map(\.escapedForSubstitution), isFlow: true) }

  private var remote: [YAMLItem] {
    var items: [YAMLItem] =
      switch place {
      case .region(let name): [YAMLItem("region", .text(name.escapedForSubstitution))]
      case .endpoint(let address): [YAMLItem("endpoint", .text(address.escapedForSubstitution))]
      case .emulator(let path): [YAMLItem("emulator", .text(path.escapedForSubstitution))]
      }
    if let projectIDVariable { items.append(YAMLItem("project_id", .text("${env.\(projectIDVariable)}"))) }
    if let workspaceID { items.append(YAMLItem("workspace_id", .text(workspaceID.escapedForSubstitution))) }
    return items
  }

  private var remoteComments: [String] {
    if case .emulator = place {
      return [
        "The emulator runs inside the program and keeps its jobs in this file. A real project names a region, and the",
        "variable that holds the id of its project.",
      ]
    }
    return ["Where the jobs run. Credentials never stand here: they come from the environment or from files."]
  }

  /// The first job; nil where none is asked for.
  var jobFile: ManifestFile? {
    guard let job else { return nil }
    let root = ManifestEnvelope.document(
      .job, named: job,
      spec: [
        YAMLItem("job_desc", .text("The first job of \(name)")),
        YAMLItem("config", .mapping(config), comments: ["What all runs of the job have in common."]),
        YAMLItem(
          "versions", .sequence([YAMLItem(.mapping([YAMLItem("name", .text("baseline"))]))]),
          comments: ["One entry for each run that should exist. Adding one starts it with the next apply."]),
      ])
    let folders = specs.split(separator: "/").filter { $0 != "." }
    let path = (folders.map(String.init) + ["\(job).yaml"]).joined(separator: "/")
    let up = String(repeating: "../", count: folders.count)
    let isRelative = schema.map { !$0.hasPrefix("/") && !$0.contains("://") } ?? false
    return ManifestFile(path: path, text: text(root, schema: schema.map { isRelative ? up + $0 : $0 }))
  }

  private var config: [YAMLItem] {
    let folder = "/${var.bucket}/${job.name}"
    return [
      YAMLItem("worker_server_num", .number(1)),
      YAMLItem("app_url", .text("\(folder)/code/")),
      YAMLItem("boot_file_url", .text("\(folder)/code/train.py")),
      YAMLItem(
        "engine_version", .text("PyTorch-1.0.0-python3.6"), comments: ["`trainyard get engines` lists what there is."]),
      YAMLItem(
        "spec_code", .text("modelarts.vm.gpu.p100"), comments: ["`trainyard get flavors` lists what there is."]),
      YAMLItem("data_url", .text("\(folder)/data/")),
      YAMLItem("parameter", .mapping([YAMLItem("learning_rate", .text("0.010"))])),
      YAMLItem("train_url", .text("\(folder)/out/${version.name}/")),
    ]
  }
}
