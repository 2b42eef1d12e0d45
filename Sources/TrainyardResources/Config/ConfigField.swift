/// The fields of a config, under the names that manifests and the API share (contract section 3).
package enum ConfigField: String, Sendable, Hashable, CaseIterable {
  case workerServerNum = "worker_server_num"
  case appURL = "app_url"
  case bootFileURL = "boot_file_url"
  case engineID = "engine_id"
  case engineVersion = "engine_version"
  case modelID = "model_id"
  case parameter
  case dataURL = "data_url"
  case datasetID = "dataset_id"
  case datasetVersionID = "dataset_version_id"
  case dataSource = "data_source"
  case specID = "spec_id"
  case specCode = "spec_code"
  case poolID = "pool_id"
  case trainURL = "train_url"
  case logURL = "log_url"
  case userImageURL = "user_image_url"
  case userCommand = "user_command"
  case volumes
  case nasType = "nas_type"
  case nasShareAddr = "nas_share_addr"
  case nasMountPath = "nas_mount_path"
}
