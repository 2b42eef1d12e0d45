/// The training data, in one of its three spellings (contract section 3).
enum DataInput: Sendable, Hashable, Codable {
  /// A version of a managed dataset.
  struct Dataset: Sendable, Hashable, Codable {
    var id: String
    var versionID: String
  }

  /// `data_url`.
  case path(String)
  /// `dataset_id` with `dataset_version_id`.
  case dataset(Dataset)
  /// `data_source` of type `obs`.
  case paths([String])
  /// `data_source` of type `dataset`.
  case datasets([Dataset])
}
