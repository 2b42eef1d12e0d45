extension InvalidManifest {
  /// Envelopes, keys, types and values of single fields.
  static let fields: [InvalidManifest] = [
    InvalidManifest("a document that is no mapping", "type", in: "⟦just text⟧\n"),
    InvalidManifest(
      "an unknown kind", "kind",
      in: "apiVersion: modelarts/v1\nkind: ⟦TrainingJobs⟧\nmetadata: {name: a}\nspec: {versions: []}\n"),
    InvalidManifest(
      "another apiVersion", "kind",
      in: "apiVersion: ⟦modelarts/v2⟧\nkind: TrainingJob\nmetadata: {name: a}\nspec: {versions: []}\n"),
    InvalidManifest(
      "a project among the manifests", "kind",
      in: "apiVersion: trainyard/v1\nkind: ⟦Project⟧\nmetadata: {name: a}\nspec: {specs: []}\n"),
    InvalidManifest(
      "no metadata", "required", in: "⟦⟧apiVersion: modelarts/v1\nkind: TrainingJob\nspec: {versions: []}\n"),
    InvalidManifest(
      "no name", "required",
      in: "apiVersion: modelarts/v1\nkind: TrainingJob\nmetadata: ⟦⟧{labels: {a: b}}\nspec: {versions: []}\n"),
    InvalidManifest(
      "no versions", "required",
      in: "apiVersion: modelarts/v1\nkind: TrainingJob\nmetadata: {name: a}\nspec:\n  ⟦⟧job_desc: text\n"),
    InvalidManifest("a name with a blank", "name", in: Sample.job(named: "⟦my job⟧")),
    InvalidManifest("a name that is too long", "name", in: Sample.job(named: "⟦\(String(repeating: "a", count: 65))⟧")),
    InvalidManifest("a name with a dot", "name", in: Sample.configuration(named: "⟦a.b⟧")),
    InvalidManifest("an unknown key of the spec", "unknown-key", in: Sample.job(spec: ["⟦job_description⟧: text"])),
    InvalidManifest("a misspelt field", "unknown-key", in: Sample.job(["⟦wroker_server_num⟧: 1"])),
    InvalidManifest(
      "an unknown key of an entry", "unknown-key", in: Sample.job(versions: "- name: a\n  ⟦parents⟧: b")),
    InvalidManifest(
      "an unknown key of metadata", "unknown-key",
      in: "apiVersion: modelarts/v1\nkind: TrainingJob\nmetadata: {name: a, ⟦label⟧: {}}\nspec: {versions: []}\n"),
    InvalidManifest(
      "a number that is a word", "type", in: Sample.job(["worker_server_num: ⟦one⟧"], without: ["worker_server_num"])),
    InvalidManifest(
      "a number that is a fraction", "type",
      in: Sample.job(["worker_server_num: ⟦1.0⟧"], without: ["worker_server_num"])),
    InvalidManifest(
      "a hexadecimal number", "type", in: Sample.job(["worker_server_num: ⟦0x10⟧"], without: ["worker_server_num"])),
    InvalidManifest(
      "a number of 20 digits", "range", in: Sample.job(["spec_id: ⟦12345678901234567890⟧"], without: ["spec_code"])),
    InvalidManifest(
      "a number below its range", "range", in: Sample.job(["worker_server_num: ⟦0⟧"], without: ["worker_server_num"])),
    InvalidManifest("runs below one", "range", in: Sample.job(versions: "- name: a\n  runs: ⟦0⟧")),
    InvalidManifest("a negative retry", "range", in: Sample.job(versions: "- name: a\n  retry: ⟦-1⟧")),
    InvalidManifest(
      "a list for a number", "type", in: Sample.job(["worker_server_num: ⟦[1]⟧"], without: ["worker_server_num"])),
    InvalidManifest("a mapping for versions", "type", in: Sample.job(versions: "⟦{name: a}⟧")),
    InvalidManifest("a text for an entry", "type", in: Sample.job(versions: "- ⟦baseline⟧")),
    InvalidManifest("a flag that is a word", "type", in: Sample.job(spec: ["protect: ⟦yes⟧"])),
    InvalidManifest("an unknown policy", "choice", in: Sample.job(spec: ["undeclared_versions: ⟦delte⟧"])),
    InvalidManifest("an unknown ignored field", "ignore", in: Sample.job(spec: ["ignore: [⟦train_ulr⟧]"])),
    InvalidManifest("an ignored field that is never compared", "ignore", in: Sample.job(spec: ["ignore: [⟦log_url⟧]"])),
    InvalidManifest(
      "a description that is too long", "description-length",
      in: Sample.job(spec: ["job_desc: ⟦\(String(repeating: "a", count: 240))⟧"])),
    InvalidManifest(
      "a description of a configuration that is too long", "description-length",
      in: Sample.configuration(["config_desc: ⟦\(String(repeating: "ä", count: 250))⟧"])),
    InvalidManifest(
      "two jobs of one name", "duplicate-name",
      in: Sample.job() + "---\n" + Sample.job(named: "⟦flowers⟧", versions: "[]")),
    InvalidManifest(
      "two configurations of one name", "duplicate-name",
      in: Sample.configuration() + "---\n" + Sample.configuration(named: "⟦defaults⟧")),
  ]
}
