extension InvalidManifest {
  /// The groups of a config, its paths, its lists.
  static let config: [InvalidManifest] = [
    InvalidManifest(
      "two inputs", "exclusive",
      in: Sample.job(["dataset_id: a", "dataset_version_id: b"], without: ["data_url"]).replacing(
        "dataset_version_id: b", with: "dataset_version_id: b\n    ⟦data_source⟧: [{type: obs, data_url: /a/b/}]")),
    InvalidManifest(
      "two resources", "exclusive", in: Sample.job(["pool_id: pool1"]).replacing("spec_code:", with: "⟦spec_code⟧:")),
    InvalidManifest(
      "two engines", "exclusive",
      in: Sample.job(["engine_id: 3"]).replacing("engine_version:", with: "⟦engine_version⟧:")),
    InvalidManifest(
      "a model and an image", "exclusive",
      in: Sample.job(
        ["model_id: 3", "⟦user_image_url⟧: swr/image:1"], without: ["app_url", "boot_file_url", "engine_version"])),
    InvalidManifest(
      "a model and code", "exclusive",
      in: Sample.job(["model_id: 3", "⟦app_url⟧: /a/b/"], without: ["app_url", "boot_file_url", "engine_version"])),
    InvalidManifest(
      "an image and an engine", "exclusive",
      in: Sample.job(
        ["user_image_url: swr/image:1", "⟦engine_id⟧: 1"], without: ["app_url", "boot_file_url", "engine_version"])),
    InvalidManifest(
      "no nodes", "required", in: Sample.job(without: ["worker_server_num"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest("no input", "required", in: Sample.job(without: ["data_url"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest(
      "half a dataset", "required",
      in: Sample.job(["dataset_id: a"], without: ["data_url"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest("no resource", "required", in: Sample.job(without: ["spec_code"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest(
      "no code", "required",
      in: Sample.job(without: ["app_url", "boot_file_url", "engine_version"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest(
      "no boot file", "required", in: Sample.job(without: ["boot_file_url"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest(
      "no engine", "required", in: Sample.job(without: ["engine_version"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest(
      "a command without its image", "required",
      in: Sample.job(
        ["user_command: bash run.sh"], without: ["app_url", "boot_file_url", "engine_version"],
        versions: "- name: ⟦baseline⟧")),
    InvalidManifest("no output", "required", in: Sample.job(without: ["train_url"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest(
      "a configuration without a resource", "required",
      in: Sample.configuration(named: "⟦defaults⟧", without: ["spec_code"])),
    InvalidManifest(
      "a path without a slash in front", "obs-path",
      in: Sample.job(["data_url: ⟦flowers/data/⟧"], without: ["data_url"])),
    InvalidManifest(
      "a path with a scheme", "obs-path", in: Sample.job(["data_url: ⟦obs://flowers/data/⟧"], without: ["data_url"])),
    InvalidManifest(
      "a path that is a bucket", "obs-path", in: Sample.job(["train_url: ⟦/flowers/⟧"], without: ["train_url"])),
    InvalidManifest("a path with a blank", "obs-path", in: Sample.job(["log_url: ⟦/flowers/my logs/⟧"])),
    InvalidManifest("a path with a brace", "obs-path", in: Sample.job(["log_url: ⟦'/flowers/{logs}/'⟧"])),
    InvalidManifest(
      "a source that is no path", "obs-path",
      in: Sample.job(["data_source: [{type: obs, data_url: ⟦flowers⟧}]"], without: ["data_url"])),
    InvalidManifest(
      "a boot file outside the code", "boot-file",
      in: Sample.job(["boot_file_url: ⟦/flowers/codes/train.py⟧"], without: ["boot_file_url"])),
    InvalidManifest(
      "a directory of the host without a pool", "host-path",
      in: Sample.job(["volumes:", "- host_path: ⟦⟧{src_path: /a, dest_path: /b}"])),
    InvalidManifest(
      "a volume of two kinds", "exclusive",
      in: Sample.job([
        "volumes:", "- ⟦⟧nfs: {id: a, src_path: /a, dest_path: /b}", "  host_path: {src_path: /a, dest_path: /b}",
      ])),
    InvalidManifest(
      "a volume without its place", "required", in: Sample.job(["volumes:", "- nfs: ⟦⟧{id: a, src_path: /a}"])),
    InvalidManifest("volumes that are no list", "type", in: Sample.job(["volumes: ⟦{nfs: {}}⟧"])),
    InvalidManifest(
      "sources of two types", "exclusive",
      in: Sample.job(
        ["data_source: ⟦[{type: obs, data_url: /a/b/}, {type: dataset, dataset_id: a, dataset_version: b}]⟧"],
        without: ["data_url"])),
    InvalidManifest(
      "a source of an unknown type", "choice",
      in: Sample.job(["data_source: [{type: ⟦s3⟧, data_url: /a/b/}]"], without: ["data_url"])),
    InvalidManifest("no sources", "type", in: Sample.job(["data_source: ⟦[]⟧"], without: ["data_url"])),
    InvalidManifest(
      "half a network storage", "required",
      in: Sample.job(["nas_type: nfs", "nas_share_addr: 192.168.8.150:/"], versions: "- name: ⟦baseline⟧")),
    InvalidManifest(
      "an unknown network storage", "choice",
      in: Sample.job(["nas_type: ⟦smb⟧", "nas_share_addr: a", "nas_mount_path: /b"])),
    InvalidManifest("a parameter that is a list", "type", in: Sample.job(["parameter: {a: ⟦[1, 2]⟧}"])),
    InvalidManifest("parameters that are text", "type", in: Sample.job(["parameter: ⟦lr=1⟧"])),
    InvalidManifest(
      "a label twice", "parameter", in: Sample.job(["parameter: [{label: a, value: 1}, {label: ⟦a⟧, value: 2}]"])),
    InvalidManifest("an empty label", "parameter", in: Sample.job(["parameter: {⟦''⟧: 1}"])),
    InvalidManifest("a parameter without a label", "required", in: Sample.job(["parameter: [⟦⟧{value: 1}]"])),
    InvalidManifest(
      "a label that would be substituted", "parameter", in: Sample.job(["parameter: {⟦'${var.bucket}'⟧: 1}"])),
    InvalidManifest(
      "a base that is not declared", "from",
      in: Sample.configuration(named: "defaults") + "---\n" + Sample.job(["from: ⟦default⟧"])),
  ]
}
