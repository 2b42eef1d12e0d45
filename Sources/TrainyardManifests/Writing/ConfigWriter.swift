internal import TrainyardResources
internal import TrainyardYAML

/// Writes configs field by field, in the canonical order.
struct ConfigWriter {
  /// What the config belongs to at the service.
  let address: Address

  /// The lines of a config; what it lacks is left out.
  ///
  /// - Parameter secrets: Receives the values that are not written.
  func lines(_ config: RunConfig, _ secrets: inout SecretVariables) -> [ConfigLine] {
    var lines: [ConfigLine] = []
    if config.workerServerNum > 0 {
      lines.append(
        ConfigLine(.workerServerNum, .number(config.workerServerNum), words: "nodes-\(config.workerServerNum)"))
    }
    lines += code(config.code, &secrets) + resource(config.resource) + input(config.input, &secrets)
    lines += config.parameters.map { parameter($0, &secrets) }
    lines += text(.trainURL, config.trainURL, words: config.trainURL.lastFolder, &secrets)
    lines += text(.logURL, config.logURL, &secrets)
    if !config.volumes.isEmpty {
      lines.append(ConfigLine(.volumes, .sequence(config.volumes.map { YAMLItem(volume($0, &secrets)) })))
    }
    guard let nas = config.nas else { return lines }
    return lines + text(.nasType, nas.type) + text(.nasShareAddr, nas.shareAddress, &secrets)
      + text(.nasMountPath, nas.mountPath, &secrets)
  }

  private func text(_ field: ConfigField, _ text: String?, words: String? = nil) -> [ConfigLine] {
    guard let text, !text.isEmpty else { return [] }
    return [ConfigLine(field, .text(text.escapedForSubstitution), words: words)]
  }

  /// A text that may be a secret, which is not written then.
  private func text(
    _ field: ConfigField, _ text: String?, words: String? = nil, _ secrets: inout SecretVariables
  ) -> [ConfigLine] {
    guard let text, secrets.isSecret(text) else { return self.text(field, text, words: words) }
    return [ConfigLine(field, .text(reference(to: text, at: field.rawValue, &secrets)))]
  }

  /// What stands in a manifest for a secret.
  private func reference(to secret: String, at label: String, _ secrets: inout SecretVariables) -> String {
    "${secret.\(secrets.variable(for: secret, at: ExportedSecret.Use(address, label: label)))}"
  }

  private func number(_ field: ConfigField, _ number: Int64) -> [ConfigLine] {
    [ConfigLine(field, .number(number), words: "\(number)")]
  }

  private func code(_ code: RunCode?, _ secrets: inout SecretVariables) -> [ConfigLine] {
    switch code {
    case nil: return []
    case .model(let id): return number(.modelID, id)
    case .image(let url, let command, let appURL):
      return text(.appURL, appURL, words: appURL?.lastFolder, &secrets)
        + text(.userImageURL, url, words: url.lastFolder, &secrets) + text(.userCommand, command, &secrets)
    case .engine(let appURL, let bootFileURL, let engine):
      let lines =
        text(.appURL, appURL, words: appURL.lastFolder, &secrets)
        + text(.bootFileURL, bootFileURL, words: bootFileURL.lastFolder, &secrets)
      switch engine {
      case .id(let id): return lines + number(.engineID, id)
      case .version(let version): return lines + text(.engineVersion, version, words: version)
      }
    }
  }

  private func resource(_ resource: ComputeResource?) -> [ConfigLine] {
    switch resource {
    case nil: []
    case .specID(let id): number(.specID, id)
    case .specCode(let code): text(.specCode, code, words: code)
    case .pool(let id): text(.poolID, id, words: id)
    }
  }

  private func input(_ input: RunInput?, _ secrets: inout SecretVariables) -> [ConfigLine] {
    switch input {
    case nil: []
    case .dataURL(let url): text(.dataURL, url, words: url.lastFolder, &secrets)
    case .dataset(let id, let versionID): text(.datasetID, id) + text(.datasetVersionID, versionID, words: versionID)
    case .sources(let sources): [ConfigLine(.dataSource, .sequence(sources.map { YAMLItem(source($0, &secrets)) }))]
    }
  }

  private func parameter(_ parameter: Parameter, _ secrets: inout SecretVariables) -> ConfigLine {
    if secrets.isSecret(parameter.value, label: parameter.label) {
      return ConfigLine(
        .parameter, label: parameter.label, .text(reference(to: parameter.value, at: parameter.label, &secrets)))
    }
    return ConfigLine(
      .parameter, label: parameter.label, .parameter(parameter.value), words: "\(parameter.label)-\(parameter.value)")
  }

  private func source(_ source: DataSource, _ secrets: inout SecretVariables) -> YAMLValue {
    switch source {
    case .obs(let url): members([("type", "obs"), ("data_url", url)], hiding: ["data_url"], &secrets)
    case .dataset(let id, let version):
      members([("type", "dataset"), ("dataset_id", id), ("dataset_version", version)], hiding: [], &secrets)
    }
  }

  private func volume(_ volume: Volume, _ secrets: inout SecretVariables) -> YAMLValue {
    var key = "host_path"
    var texts: [(String, String)] = []
    if case .nfs(let id) = volume.source { (key, texts) = ("nfs", [("id", id)]) }
    texts += [("src_path", volume.sourcePath), ("dest_path", volume.destinationPath)]
    let body = members(texts, isReadOnly: volume.isReadOnly, hiding: ["src_path", "dest_path"], &secrets)
    return .mapping([YAMLItem(key, body)])
  }

  /// - Parameter hidden: The members that may be secrets.
  private func members(
    _ texts: [(String, String)], isReadOnly: Bool = false, hiding hidden: [String], _ secrets: inout SecretVariables
  ) -> YAMLValue {
    let items = texts.filter { !$0.1.isEmpty }.map { key, text in
      hidden.contains(key) && secrets.isSecret(text)
        ? YAMLItem(key, .text(reference(to: text, at: key, &secrets)))
        : YAMLItem(key, .text(text.escapedForSubstitution))
    }
    return .mapping(items + (isReadOnly ? [YAMLItem("read_only", .flag(true))] : []))
  }
}

extension YAMLValue {
  /// The value of a parameter: numbers and truth values that everybody prints as they are stand without quotes.
  fileprivate static func parameter(_ text: String) -> YAMLValue {
    let isNumber = text.utf8.allSatisfy { "0123456789.-".utf8.contains($0) } && text.utf8.last != UInt8(ascii: ".")
    let isWord = text == "true" || text == "false" || isNumber && text.utf8.contains { $0 >= UInt8(ascii: "0") }
    return isWord && !RespelledText.contains(text) && !text.isEmpty ? .word(text) : .text(text.escapedForSubstitution)
  }
}

extension String {
  /// The text in which nothing is substituted.
  var escapedForSubstitution: String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "{", previous == "$" { result.append("$") }
      result.append(scalar)
      previous = scalar
    }
    return String(result)
  }

  /// What stands behind the last slash but one at the end.
  fileprivate var lastFolder: String? { split(separator: "/").last.map(String.init) }
}
