import ModelArtsEmulator
import TrainyardCommands

/// A job with three runs, for tests that count how often each was launched.
enum ThreeRuns {
  static let rates = ["0.1", "0.2", "0.3"]

  /// - Parameter job: The name of the job, so that one service can hold many.
  static func files(job: String = "three", retry: Int = 0) -> [String: String] {
    [
      "trainyard.yaml": """
      apiVersion: trainyard/v1
      kind: Project
      metadata: {name: \(job)}
      spec:
        specs: [specs]
        remote: {emulator: .trainyard/emulator.db}

      """,
      "specs/three.yaml": """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: \(job)}
      spec:
        job_desc: Three runs
        config:
          worker_server_num: 1
          spec_code: modelarts.vm.cpu.2u
          engine_version: PyTorch-1.0.0-python3.6
          app_url: /three/code/
          boot_file_url: /three/code/train.py
          data_url: /three/data/
          train_url: /three/out/
        versions:
          - name: "rate-${matrix.rate}"
            retry: \(retry)
            matrix: {rate: [\(rates.joined(separator: ", "))]}
            config: {parameter: {rate: "${matrix.rate}"}}

      """,
    ]
  }
}

extension ModelArtsEmulator {
  /// How many versions a job has, as the service tells it.
  func versions(of job: String, in folder: ProjectFolder) async -> Int {
    let run = await folder.run("get", "versions", job, "--endpoint", baseURL, emulator: self)
    return run.output.split(separator: "\n").count { $0.contains("V0") }
  }
}
