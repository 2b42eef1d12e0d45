internal import TrainyardResources

/// A set of config fields.
struct FieldSet: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ field: ConfigField) {
    rawValue = 1 << UInt32(field.position)
  }

  init(_ fields: [ConfigField]) {
    rawValue = fields.reduce(0) { $0 | 1 << UInt32($1.position) }
  }

  func contains(_ field: ConfigField) -> Bool { rawValue & 1 << UInt32(field.position) != 0 }

  /// Whether the set has more than one field.
  var hasSeveral: Bool { rawValue & (rawValue &- 1) != 0 && rawValue != 0 }
}

extension ConfigField {
  /// The place among all fields. Fields are looked up for every value of every entry; hashing their names is slower.
  var position: Int {
    switch self {
    case .workerServerNum: 0
    case .appURL: 1
    case .bootFileURL: 2
    case .engineID: 3
    case .engineVersion: 4
    case .modelID: 5
    case .parameter: 6
    case .dataURL: 7
    case .datasetID: 8
    case .datasetVersionID: 9
    case .dataSource: 10
    case .specID: 11
    case .specCode: 12
    case .poolID: 13
    case .trainURL: 14
    case .logURL: 15
    case .userImageURL: 16
    case .userCommand: 17
    case .volumes: 18
    case .nasType: 19
    case .nasShareAddr: 20
    case .nasMountPath: 21
    }
  }

  /// The fields by their names.
  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
