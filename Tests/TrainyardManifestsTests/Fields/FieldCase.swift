import Testing
import TrainyardResources

/// One field of a config with values that it takes, and values that it does not take.
struct FieldCase: Sendable, CustomTestStringConvertible {
  var field: ConfigField
  /// Further lines that the field needs beside it.
  var beside: [String] = []
  /// The keys of the complete sample that must make room.
  var without: [String] = []
  /// Values as written, and as they are resolved.
  var valid: [(written: String, resolved: String)]
  /// Values with the place and the rule of the finding; for a configuration too.
  var invalid: [(marked: String, rule: String)]

  var testDescription: String { field.rawValue }

  private static let code = ["app_url", "boot_file_url", "engine_version"]
  private static let mounts = "nas_mount_path: /home/work/nas"

  static let all: [FieldCase] = [
    FieldCase(
      field: .workerServerNum, without: ["worker_server_num"],
      valid: [("1", "1"), ("'16'", "16"), ("${env.NODES}", "4"), ("1000000", "1000000"), ("007", "7")],
      invalid: [
        ("⟦0⟧", "range"), ("⟦-1⟧", "range"), ("⟦1000001⟧", "range"), ("⟦1.0⟧", "type"), ("⟦+1⟧", "type"),
        ("⟦''⟧", "required"),
      ]),
    FieldCase(
      field: .appURL, without: ["app_url"],
      valid: [("/flowers/code/", "/flowers/code/"), ("/${var.bucket}/code/", "/flowers/code/")],
      invalid: [("⟦flowers/code/⟧", "obs-path"), ("⟦/flowers/⟧", "obs-path"), ("⟦//code/⟧", "obs-path")]),
    FieldCase(
      field: .bootFileURL, without: ["boot_file_url"], valid: [("/flowers/code/a/b.py", "/flowers/code/a/b.py")],
      invalid: [("⟦/flowers/b.py⟧", "boot-file"), ("⟦'/flowers/code/a b.py'⟧", "obs-path")]),
    FieldCase(
      field: .engineID, without: ["engine_version"],
      valid: [("1", "1"), ("9223372036854775807", "9223372036854775807")],
      invalid: [("⟦0⟧", "range"), ("⟦9223372036854775808⟧", "range"), ("⟦PyTorch⟧", "type")]),
    FieldCase(
      field: .engineVersion, without: ["engine_version"],
      valid: [("TF-1.13.1-python3.6", "TF-1.13.1-python3.6"), ("1.10", "1.10")],
      invalid: [("⟦[a]⟧", "type"), ("⟦''⟧", "required")]),
    FieldCase(field: .modelID, without: code, valid: [("3", "3")], invalid: [("⟦0⟧", "range"), ("⟦resnet⟧", "type")]),
    FieldCase(
      field: .parameter,
      valid: [
        ("{a: 0.10, b: NO}", "a=0.10 b=NO"), ("[{label: a, value: 1e3}]", "a=1e3"), ("{}", ""), ("null", ""),
        ("{a: null, b: ~, c: '~'}", "c=~"),
        ("{a: 12345678901234567890, b: 2001-12-14, c: 0x1F}", "a=12345678901234567890 b=2001-12-14 c=0x1F"),
      ],
      invalid: [
        ("⟦a=1⟧", "type"), ("{a: ⟦{b: 1}⟧}", "type"), ("[⟦⟧{label: a}]", "required"), ("[⟦a⟧]", "type"),
        ("[{label: a, value: 1, ⟦vaule⟧: 2}]", "unknown-key"), ("[{label: ⟦[a]⟧, value: 1}]", "type"),
      ]),
    FieldCase(
      field: .dataURL, without: ["data_url"], valid: [("/a/b/", "/a/b/"), ("/a/file.zip", "/a/file.zip")],
      invalid: [("⟦a/b/⟧", "obs-path")]),
    FieldCase(
      field: .datasetID, beside: ["dataset_version_id: v"], without: ["data_url"],
      valid: [("gfghHSokody6AJigS5A_RHJ", "gfghHSokody6AJigS5A_RHJ"), ("007", "007")],
      invalid: [("⟦''⟧", "required"), ("⟦{a: b}⟧", "type")]),
    FieldCase(
      field: .datasetVersionID, beside: ["dataset_id: d"], without: ["data_url"], valid: [("1.10", "1.10")],
      invalid: [("⟦''⟧", "required"), ("⟦[1]⟧", "type")]),
    FieldCase(
      field: .dataSource, without: ["data_url"],
      valid: [
        ("[{type: obs, data_url: /a/b/}]", "obs:/a/b/"),
        (
          "[{type: dataset, dataset_id: d, dataset_version: v}, {type: dataset, dataset_id: e, dataset_version: 1.10}]",
          "d:v e:1.10"
        ),
      ],
      invalid: [
        ("⟦/a/b/⟧", "type"), ("⟦[]⟧", "type"), ("[{type: ⟦ob⟧, data_url: /a/b/}]", "choice"),
        ("[⟦⟧{data_url: /a/b/}]", "required"),
        ("[{type: obs, data_url: /a/b/, ⟦dataset_id⟧: d}]", "exclusive"),
        ("[{type: obs, ⟦url⟧: /a/b/, data_url: /a/b/}]", "unknown-key"),
        ("[{type: dataset, dataset_id: d, dataset_version: v, ⟦data_url⟧: /a/b/}]", "exclusive"),
      ]),
    FieldCase(
      field: .specID, without: ["spec_code"], valid: [("4", "4")],
      invalid: [("⟦0⟧", "range"), ("⟦gpu⟧", "type"), ("⟦1e3⟧", "type")]),
    FieldCase(
      field: .specCode, without: ["spec_code"], valid: [("modelarts.vm.gpu.p100", "modelarts.vm.gpu.p100")],
      invalid: [("⟦[a]⟧", "type")]),
    FieldCase(
      field: .poolID, without: ["spec_code"], valid: [("pool9928813f", "pool9928813f")], invalid: [("⟦''⟧", "required")]
    ),
    FieldCase(
      field: .trainURL, without: ["train_url"], valid: [("/a/b/", "/a/b/")],
      invalid: [("⟦/a/⟧", "obs-path"), ("⟦/a/b⟧", "folder-slash"), ("⟦[/a/b/]⟧", "type")]),
    FieldCase(
      field: .logURL, valid: [("/a/b/", "/a/b/"), ("null", "")],
      invalid: [("⟦a⟧", "obs-path"), ("⟦/a/b⟧", "folder-slash")]),
    FieldCase(
      field: .userImageURL, without: code, valid: [("100.125.5.235:20202/a/b:1.0", "100.125.5.235:20202/a/b:1.0")],
      invalid: [("⟦''⟧", "required")]),
    FieldCase(
      field: .userCommand, beside: ["user_image_url: i"], without: code,
      valid: [("bash run.sh {args}", "bash run.sh {args}"), ("'a: b'", "a: b")],
      invalid: [("⟦[bash, run.sh]⟧", "type")]),
    FieldCase(
      field: .volumes, beside: ["pool_id: p"], without: ["spec_code"],
      valid: [
        ("[{nfs: {id: f, src_path: /a, dest_path: /b}}]", "nfs f /a /b false"),
        ("[{host_path: {src_path: /a, dest_path: /b, read_only: true}}]", "host /a /b true"), ("[]", ""),
      ],
      invalid: [
        ("⟦/a⟧", "type"), ("[⟦⟧{}]", "exclusive"),
        ("[{⟦nfss⟧: {}, nfs: {id: f, src_path: /a, dest_path: /b}}]", "unknown-key"),
        ("[{nfs: {id: f, src_path: /a, dest_path: /b, read_only: ⟦yes⟧}}]", "type"),
        ("[{host_path: {⟦id⟧: f, src_path: /a, dest_path: /b}}]", "unknown-key"),
        ("[{nfs: ⟦⟧{src_path: /a, dest_path: /b}}]", "required"),
      ]),
    FieldCase(
      field: .nasType, beside: ["nas_share_addr: a", mounts], valid: [("nfs", "nfs"), ("efs", "efs")],
      invalid: [("⟦smb⟧", "choice"), ("⟦NFS⟧", "choice"), ("⟦''⟧", "required")]),
    FieldCase(
      field: .nasShareAddr, beside: ["nas_type: nfs", mounts], valid: [("192.168.8.150:/", "192.168.8.150:/")],
      invalid: [("⟦''⟧", "required")]),
    FieldCase(
      field: .nasMountPath, beside: ["nas_type: nfs", "nas_share_addr: a"],
      valid: [("/home/work/nas", "/home/work/nas")],
      invalid: [("⟦[a]⟧", "type")]),
  ]
}
