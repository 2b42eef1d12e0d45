internal import TrainyardResources

/// The schema of the fields of a config, and of the rules between them.
struct ConfigSchema {
  let references: ReferencePattern

  /// The fields in the order of the contract.
  var fields: [SchemaField] { ConfigField.allCases.map { $0.schemaField(references) } }

  /// What excludes one another within one mapping, whatever lies below it.
  static let exclusions: [JSONValue] =
    ConfigField.allCases.compactMap { field in
      let others = ConfigField.allCases.filter { $0.position > field.position && field.excludes($0) }
      return others.isEmpty ? nil : SchemaRule.excluding(others.map(\.rawValue), beside: field.rawValue)
    } + [["properties": [ConfigField.dataSource.rawValue: DataSourceSchema.uniformity]]]

  /// Fields that a config needs one of.
  struct Need {
    var fields: [String]
    /// What is missing without them, for people.
    var message: String

    init(_ fields: [ConfigField], _ message: String) {
      self.fields = fields.map(\.rawValue)
      self.message = message
    }
  }

  /// What every config needs.
  private static let needs = [
    Need([.workerServerNum], "worker_server_num, the number of nodes, is missing."),
    Need(
      [.dataURL, .datasetID, .datasetVersionID, .dataSource],
      "An input is missing: data_url, dataset_id with dataset_version_id, or data_source."),
    Need([.specCode, .specID, .poolID], "Something to run on is missing: spec_code, spec_id or pool_id."),
  ]

  /// What the config of a run needs, whichever layer gives it.
  static let runNeeds: [Need] = {
    let others: [ConfigField] = [.modelID, .userImageURL, .userCommand]
    func code(_ fields: ConfigField...) -> Need {
      let names = fields.map(\.rawValue).joined(separator: " or ")
      return Need(fields + others, "\(names) is missing, or model_id or user_image_url in place of code on an engine.")
    }
    return needs + [
      code(.appURL), code(.bootFileURL), code(.engineVersion, .engineID),
      Need([.trainURL, .userImageURL], "train_url, where the run writes its output, is missing."),
    ]
  }()

  /// What a saved configuration needs beside what follows from its fields.
  private static let code = Need(
    [.appURL, .bootFileURL, .engineVersion, .engineID, .modelID, .userImageURL, .userCommand],
    "Something to run is missing: app_url with boot_file_url and engine_version, model_id, or user_image_url.")

  /// What a config needs that has nothing below it.
  static let completeness: [JSONValue] = {
    func pair(_ needed: [ConfigField], beside fields: [ConfigField]) -> JSONValue {
      let names = needed.map(\.rawValue)
      let others = fields.map(\.rawValue)
      return SchemaRule.needing(
        names, besideAny: others,
        "\(others.joined(separator: ", ")): \(names.joined(separator: " and ")) must stand beside.")
    }
    let nas: [ConfigField] = [.nasType, .nasShareAddr, .nasMountPath]
    return (needs + [code]).map { SchemaRule.needing($0.fields, $0.message) } + engineRules + [
      pair([.datasetVersionID], beside: [.datasetID]), pair([.datasetID], beside: [.datasetVersionID]),
      pair([.userImageURL], beside: [.userCommand]), pair(nas, beside: nas),
      SchemaRule.when(
        hasHostPath,
        SchemaRule.has(ConfigField.poolID.rawValue).adding(["errorMessage": "host_path volumes need pool_id."])),
    ]
  }()

  /// Code on an engine needs a folder, a file in it, and the engine.
  private static let engineRules: [JSONValue] = {
    func any(_ fields: ConfigField...) -> JSONValue { SchemaRule.hasAny(fields.map(\.rawValue)) }
    let lonelyFolder: JSONValue = [
      "allOf": [any(.appURL), SchemaRule.not(any(.modelID, .userImageURL, .userCommand))]
    ]
    let runsOnEngine: JSONValue = ["anyOf": [any(.bootFileURL, .engineVersion, .engineID), lonelyFolder]]
    let files = [ConfigField.appURL, .bootFileURL].map(\.rawValue)
    let engines = [ConfigField.engineVersion, .engineID].map(\.rawValue)
    return [
      SchemaRule.when(
        runsOnEngine,
        SchemaRule.hasAll(files).adding(["errorMessage": "Code on an engine needs app_url and boot_file_url."])),
      SchemaRule.when(
        runsOnEngine,
        SchemaRule.needing(engines, "Code on an engine needs engine_version or engine_id.")),
    ]
  }()

  private static let hasHostPath: JSONValue = [
    "required": [.string(ConfigField.volumes.rawValue)],
    "properties": [
      ConfigField.volumes.rawValue: [
        "type": "array",
        "contains": JSONValue(["type": "object"]).adding(SchemaRule.has("host_path")),
      ]
    ],
  ]
}

extension ConfigField {
  /// Whether two fields cannot stand side by side in one mapping.
  fileprivate func excludes(_ other: ConfigField) -> Bool {
    let pair = FieldSet([self, other])
    return FieldGroup.all.contains { !$0.isConsistent(pair) } || pair == FieldSet([.engineID, .engineVersion])
  }
}
