/// A project with one configuration and one job, for tests that change it.
enum SmallProject {
  static let files = [
    "trainyard.yaml": """
    apiVersion: trainyard/v1
    kind: Project
    metadata: {name: small}
    spec:
      specs: [specs]
      remote: {emulator: .trainyard/emulator.db}
      undeclared_versions: delete
      ownership: {jobs: ["*"], configs: ["*"]}
      guards: {max_delete_percent: 100}

    """,
    "specs/small.yaml": """
    apiVersion: modelarts/v1
    kind: TrainingJobConfig
    metadata: {name: base}
    spec:
      config_desc: Base of the small project
      worker_server_num: 1
      spec_code: modelarts.vm.cpu.2u
      engine_version: PyTorch-1.0.0-python3.6
      app_url: /small/code/
      boot_file_url: /small/code/train.py
      data_url: /small/data/
      train_url: /small/out/
      parameter: {rate: 0.010}
    ---
    apiVersion: modelarts/v1
    kind: TrainingJob
    metadata: {name: small}
    spec:
      job_desc: A small job
      config: {from: base}
      versions:
        - name: first
        - name: second
          config: {parameter: {rate: 0.020}}

    """,
  ]
}
