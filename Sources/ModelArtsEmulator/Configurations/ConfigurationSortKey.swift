/// What a list of configurations can be sorted by (contract section 4.9).
enum ConfigurationSortKey: String, CaseIterable {
  case name = "config_name"
  case description = "config_desc"
  case createTime = "create_time"

  /// The column of the store.
  var column: String {
    switch self {
    case .name: "name"
    case .description: "description"
    case .createTime: "create_time"
    }
  }
}
