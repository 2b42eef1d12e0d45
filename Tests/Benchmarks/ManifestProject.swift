internal import TrainyardDiagnostics

/// A made-up project of a given number of objects (documents): one saved configuration to nine jobs.
///
/// The manifests look like those of a team: every job is based on a configuration, has a description, a baseline, a
/// matrix, and an entry of its own; a file holds ten objects.
struct ManifestProject {
  let objects: Int

  let projectFile = SourceFile(
    path: "trainyard.yaml",
    text: """
      apiVersion: trainyard/v1
      kind: Project
      metadata: {name: vision}
      spec:
        specs: [specs]
        remote: {region: eu-de, project_id: 0a1b2c}
        ownership: {jobs: ["job-*"], configs: ["config-*"]}
        variables: {bucket: flowers}

      """)

  /// The manifest files, ten objects each.
  func files() -> [SourceFile] {
    stride(from: 0, to: objects, by: 10).map { first in
      let documents = (first..<min(first + 10, objects)).map { $0 % 10 == 0 ? configuration($0) : job($0) }
      return SourceFile(path: "specs/team-\(first / 10).yaml", text: documents.joined(separator: "---\n"))
    }
  }

  private func configuration(_ number: Int) -> String {
    """
    apiVersion: modelarts/v1
    kind: TrainingJobConfig            # shared by the nine jobs below
    metadata:
      name: config-\(number)
    spec:
      config_desc: What the runs of team \(number / 10) have in common
      worker_server_num: 1
      app_url: /${var.bucket}/code-\(number)/
      boot_file_url: /${var.bucket}/code-\(number)/train.py
      engine_version: PyTorch-1.0.0-python3.6
      spec_code: modelarts.vm.gpu.p100
      data_url: /${var.bucket}/data/
      train_url: /${var.bucket}/out/
      parameter:
        learning_rate: 0.010
        epochs: 90
        weight_decay: 1e-4

    """
  }

  private func job(_ number: Int) -> String {
    """
    apiVersion: modelarts/v1
    kind: TrainingJob
    metadata:
      name: job-\(number)
    spec:
      job_desc: Classifier number \(number)
      undeclared_versions: keep
      config:
        from: config-\(number / 10 * 10)
        log_url: /${var.bucket}/logs/${job.name}/
      versions:
        - name: baseline
          config:
            train_url: /${var.bucket}/${job.name}/baseline/
        - name: lr-${matrix.lr}
          matrix: {lr: [0.1, 0.001]}
          parent: baseline
          config:
            parameter: {learning_rate: "${matrix.lr}", batch_size: 32}
            train_url: "/${var.bucket}/${job.name}/${version.name}/"
        - name: soak
          retry: 2
          config: {worker_server_num: 4, train_url: "/${var.bucket}/${job.name}/soak/"}

    """
  }
}
