extension InvalidManifest {
  /// Substitution, matrices, and the rules between the entries of a job.
  static let entries: [InvalidManifest] = [
    InvalidManifest(
      "an unknown variable", "substitution", in: Sample.job(["log_url: /${var.bucket}/⟦${var.buckt}⟧/logs/"])),
    InvalidManifest("an unknown variable in quotes", "substitution", in: Sample.job(["log_url: \"/a/⟦${var.x}⟧/\""])),
    InvalidManifest(
      "an unknown variable behind an anchor", "substitution", in: Sample.job(["log_url: &log /a/⟦${var.x}⟧/"])),
    InvalidManifest(
      "an unknown variable in a block", "substitution",
      in: Sample.job(["parameter:", "  a: |", "    one", "    two ⟦${var.x}⟧"])),
    InvalidManifest(
      "two unknown variables", "substitution", "substitution", in: Sample.job(["log_url: /⟦${var.a}⟧/⟦${var.b}⟧/"])),
    InvalidManifest("a variable that is not set", "substitution", in: Sample.job(["log_url: /⟦${env.BUCKET}⟧/logs/"])),
    InvalidManifest("an unknown namespace", "substitution", in: Sample.job(["log_url: /a/⟦${vars.bucket}⟧/"])),
    InvalidManifest("a name without a namespace", "substitution", in: Sample.job(["log_url: /a/⟦${bucket}⟧/"])),
    InvalidManifest(
      "a reference that is never closed", "substitution", in: Sample.job(["log_url: '/a/⟦${⟧var.bucket'"])),
    InvalidManifest(
      "a matrix value where there is no matrix", "substitution", in: Sample.job(["parameter: {lr: '⟦${matrix.lr}⟧'}"])),
    InvalidManifest(
      "an unknown matrix value", "substitution",
      in: Sample.job(versions: "- name: lr-⟦${matrix.rate}⟧\n  matrix: {lr: [1, 2]}")),
    InvalidManifest(
      "a run in a name", "substitution", in: Sample.job(versions: "- name: soak-⟦${run.index}⟧")),
    InvalidManifest(
      "an unknown field of the job", "substitution", in: Sample.job(["parameter: {a: '⟦${job.title}⟧'}"])),
    InvalidManifest(
      "an entry's name in a configuration", "substitution", in: Sample.configuration(["log_url: /a/⟦${version.name}⟧/"])
    ),
    InvalidManifest("credentials", "credential", in: Sample.job(["parameter: {key: '⟦${env.HUAWEICLOUD_SDK_SK}⟧'}"])),
    InvalidManifest(
      "credentials as a secret", "credential", in: Sample.job(["parameter: {key: '⟦${secret.AWS_SECRET_ACCESS_KEY}⟧'}"])
    ),
    InvalidManifest("a secret in a name", "secret", in: Sample.job(versions: "- name: run-⟦${secret.WANDB}⟧")),
    InvalidManifest(
      "a sensitive variable in a description", "secret", in: Sample.job(spec: ["job_desc: by ⟦${var.api_token}⟧"])),
    InvalidManifest("a matrix without values", "matrix", in: Sample.job(versions: "- name: a\n  matrix: {lr: ⟦[]⟧}")),
    InvalidManifest("a matrix that is a list", "matrix", in: Sample.job(versions: "- name: a\n  matrix: ⟦[1, 2]⟧")),
    InvalidManifest(
      "a matrix value that is no list", "matrix",
      in: Sample.job(versions: "- name: a-${matrix.lr}\n  matrix: {lr: ⟦0.1⟧}")),
    InvalidManifest(
      "an exclusion of an unknown name", "matrix",
      in: Sample.job(versions: "- name: a-${matrix.lr}\n  matrix: {lr: [1, 2], exclude: [{⟦rate⟧: 1}]}")),
    InvalidManifest(
      "exclusions of everything", "matrix",
      in: Sample.job(versions: "- name: a-${matrix.lr}\n  matrix: ⟦{lr: [1], exclude: [{lr: 1}]}⟧")),
    InvalidManifest(
      "inclusions that are no list", "matrix",
      in: Sample.job(versions: "- name: a-${matrix.lr}\n  matrix: {lr: [1], include: ⟦{lr: 2}⟧}")),
    InvalidManifest(
      "a matrix of too many entries", "too-many-entries",
      in: Sample.job(
        versions:
          "- name: a\n  matrix: ⟦{\("abcdef".map { "\($0): [\((0..<11).map(String.init).joined(separator: ", "))]" }.joined(separator: ", "))}⟧"
      )),
    InvalidManifest(
      "two entries of one name", "duplicate-name",
      in: Sample.job(versions: "- name: a\n- name: ⟦a⟧\n  config: {worker_server_num: 2}")),
    InvalidManifest(
      "a matrix without its values in the name", "duplicate-name",
      in: Sample.job(["parameter: {lr: '${matrix.lr}'}"], versions: "- name: ⟦same⟧\n  matrix: {lr: [1, 2, 3]}")),
    InvalidManifest("a name of the service", "name", in: Sample.job(versions: "- name: ⟦V0003⟧")),
    InvalidManifest("an entry's name with a slash", "name", in: Sample.job(versions: "- name: ⟦a/b⟧")),
    InvalidManifest("an entry without a name", "required", in: Sample.job(versions: "- ⟦⟧retry: 2")),
    InvalidManifest("entries of equal content", "equal-contents", in: Sample.job(versions: "- name: a\n- name: ⟦b⟧")),
    InvalidManifest(
      "entries of equal content in other words", "equal-contents",
      in: Sample.job(
        versions:
          "- name: a\n- name: ⟦b⟧\n  config: {data_source: [{type: obs, data_url: /flowers/data/}], log_url: /a/b/}")),
    InvalidManifest(
      "entries that differ in an ignored field", "equal-contents",
      in: Sample.job(
        versions: "- name: a\n- name: ⟦b⟧\n  config: {train_url: /flowers/b/}", spec: ["ignore: [train_url]"])),
    InvalidManifest(
      "a matrix that changes nothing", "equal-contents",
      in: Sample.job(versions: "- name: ⟦a-${matrix.x}⟧\n  matrix: {x: [1, 2, 3, 4]}")),
    InvalidManifest(
      "an unknown parent", "parent",
      in: Sample.job(versions: "- name: base\n- name: b\n  parent: ⟦bse⟧\n  config: {worker_server_num: 2}")),
    InvalidManifest("its own parent", "parent", in: Sample.job(versions: "- name: a\n  parent: ⟦a⟧")),
    InvalidManifest(
      "a circle of parents", "parent",
      in: Sample.job(
        ["parameter: {n: '${version.name}'}"],
        versions: "- name: a\n  parent: ⟦c⟧\n- name: b\n  parent: a\n- name: c\n  parent: b\n- name: d\n  parent: a")),
    InvalidManifest(
      "what a matrix breaks is said once", "required",
      in: Sample.job(
        without: ["train_url"],
        versions: "- name: ⟦a-${matrix.x}⟧\n  matrix: {x: [1, 2, 3]}\n  config: {parameter: {x: '${matrix.x}'}}")),
    InvalidManifest(
      "a value of a matrix is said once", "type",
      in: Sample.job(
        ["worker_server_num: ⟦'${matrix.x}'⟧"], without: ["worker_server_num"],
        versions: "- name: a-${matrix.x}\n  matrix: {x: [one, two, three]}")),
    InvalidManifest(
      "several problems in one file", "unknown-key", "range", "obs-path",
      in: Sample.job(["⟦wroker_server_num⟧: 2", "log_url: ⟦logs⟧"], versions: "- name: a").replacing(
        "worker_server_num: 1", with: "worker_server_num: ⟦0⟧"
      ).replacing("⟦0⟧", with: "⟦0⟧")),
    InvalidManifest(
      "a variable that does not fit", "type",
      in: Sample.job(["worker_server_num: ⟦'${var.bucket}'⟧"], without: ["worker_server_num"])),
    InvalidManifest(
      "a variable of the environment that does not fit", "obs-path",
      in: Sample.job(["log_url: ⟦'${env.REGION}'⟧"])),
    InvalidManifest(
      "what neither the base nor the job gives", "required", "required",
      in: Sample.configuration(named: "⟦defaults⟧", without: ["spec_code"]) + "---\n"
        + "apiVersion: modelarts/v1\nkind: TrainingJob\nmetadata: {name: flowers}\nspec:\n"
        + "  config: {from: defaults}\n  versions: [{name: ⟦baseline⟧}]\n"),
    InvalidManifest(
      "a value of the base that is wrong", "obs-path",
      in: Sample.configuration(["log_url: ⟦logs⟧"]) + "---\n"
        + "apiVersion: modelarts/v1\nkind: TrainingJob\nmetadata: {name: flowers}\nspec:\n"
        + "  config: {from: defaults}\n  versions: [{name: baseline}]\n"),
  ]
}
