/// What is checked, by the names of the rules, for services that show it beside a finding.
enum RuleHelp {
  /// The help of a rule, as whole sentences.
  static func text(_ rule: String) -> String {
    manifests[rule] ?? plans[rule] ?? applies[rule] ?? "Checked by Trainyard under the name \(rule)."
  }

  /// The rules of manifests, in the words of the page of all rules.
  static let manifests: [String: String] = [
    "yaml-syntax": "The file is YAML. Reading goes on with the next document.",
    "yaml-limit":
      "A file has at most 16 MiB and 1,000 directives, nests at most 64 deep, and holds at most 1,000,000 "
      + "nodes, each alias counted with everything that it stands for.",
    "duplicate-key": "A mapping has each key once.",
    "yaml-key": "Keys are single values.",
    "yaml-merge": "`<<` merges a mapping, or a list of mappings.",
    "yaml-alias": "An alias stands behind its anchor, in the same document, and not inside of it.",
    "yaml-tag":
      "Tags other than `!!str`, and `!!map` and `!!seq` where they change nothing, are refused: a field gives "
      + "its value its type, and `parameter` takes every value as it is written.",
    "unreadable-file":
      "A manifest can be read: it is a file, it is not locked away by its permissions, and it is not a circle "
      + "of links.",
    "no-documents":
      "There is at least one manifest. A project that lost its manifests would else delete everything that it "
      + "owns; `--allow-empty` says that this is meant.",
    "document": "The project file holds one document.",
    "kind": "`apiVersion` and `kind` name something that this version knows.",
    "unknown-key": "A mapping takes the keys that it has a meaning for, and no others.",
    "type": "A value has the type that its field takes. Whole numbers are decimal; true and false are written so.",
    "range": "A number lies in the range that its field takes.",
    "required":
      "Required fields are there. A run needs `worker_server_num`, an input, something to run on, something "
      + "to run, and, unless it runs an image, `train_url`.",
    "choice": "A word is among those that its field takes.",
    "name":
      "Names of jobs and configurations are 1 to 64 letters, digits, `_` and `-`; those of entries, projects "
      + "and environments may have `.` too. Entries are not named like versions of the service, `V0003`.",
    "duplicate-name": "Names are unique: of jobs, of configurations, and of the entries of a job after expansion.",
    "exclusive":
      "Of the alternatives of one group only one is set: the input (`data_url`, `dataset_id` with "
      + "`dataset_version_id`, `data_source`), the resource (`spec_code`, `spec_id`, `pool_id`), the code "
      + "(`app_url` with `boot_file_url` and an engine, `model_id`, `user_image_url`). A layer above replaces "
      + "the whole group.",
    "obs-path":
      "OBS paths begin with `/`, name a bucket and something inside of it, and have no blanks, quotes, braces "
      + "or brackets.",
    "folder-slash":
      "A warning: `app_url`, `train_url` and `log_url` are folders, and the service lists folders with a `/` "
      + "at their end.",
    "boot-file": "`boot_file_url` lies inside `app_url`.",
    "host-path": "`host_path` volumes are for dedicated pools.",
    "parameter": "Each parameter has a label, once; labels are not substituted.",
    "substitution":
      "`${…}` names a variable, a matrix value, or another value that exists where it stands. `$${` is a "
      + "literal `${`.",
    "credential":
      "Variables that credentials are read from are not substituted: a manifest must not carry them anywhere.",
    "secret":
      "Secrets stand only where they can be hidden: in the free texts of a config, but not in what decides what is "
      + "started and what it costs.",
    "matrix":
      "A matrix is a mapping of lists; `exclude` and `include` are lists of mappings, and `exclude` names "
      + "what the matrix has.",
    "too-many-entries":
      "A job has at most 10,000 entries after expansion, each run with `${run.index}` counted as one.",
    "from": "`from` names a declared TrainingJobConfig.",
    "parent": "`parent` names an entry of the same job, and no entry descends from itself.",
    "equal-contents":
      "No two entries of a job are the same run. `log_url`, descriptions, the parent and what `ignore` names "
      + "do not tell runs apart.",
    "expansion-limit":
      "All jobs together have at most 250,000 entries with 3,000,000 values; a text has at most 1 MiB after "
      + "substitution, all texts together 128 MiB; and matrices have no more `include` and `exclude` than can "
      + "be compared.",
    "shared-output": "A warning: several runs of one entry write to the same folder.",
    "description-length": "A description has at most 256 characters together with the mark of its owner.",
    "ignore": "`ignore` names fields that are compared: those of `config`, or `parameter.LABEL`.",
    "environment": "Where the project has environments, one of them is chosen with `--env`.",
    "remote": "`remote` says where the service is in one way: `region`, `endpoint` or `emulator`.",
  ]
}
