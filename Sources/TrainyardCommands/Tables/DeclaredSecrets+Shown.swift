internal import ModelArtsAPI
internal import TrainyardResources

extension DeclaredSecrets {
  /// What is shown in place of a secret.
  static let word = "(sensitive)"

  /// A text of the service without secrets.
  func shown(_ text: String) -> String { masking(text, with: Self.word) }

  /// Whether a parameter is a secret: by its label, or by its value.
  func hide(_ label: String, _ value: String?) -> Bool { isSecret(label: label) || value.map(covers) == true }
}

extension JSONValue {
  /// The value without secrets in its texts and in the values of parameters, however deep.
  func hiding(_ secrets: DeclaredSecrets) -> JSONValue {
    switch self {
    case .string(let text): return .string(secrets.shown(text))
    case .array(let elements): return .array(elements.map { $0.hiding(secrets) })
    case .object(let object):
      let label = object["label"]?.text
      let isHidden = label.map { secrets.hide($0, object["value"]?.text) } == true
      return .object(
        JSONObject(
          object.members.map { member in
            JSONObject.Member(
              key: member.key,
              value: isHidden && member.key == "value"
                ? .string(DeclaredSecrets.word) : member.value.hiding(secrets))
          }))
    case .number, .bool, .null: return self
    }
  }
}

extension Listing {
  /// The form in which secrets are not shown.
  func hiding(_ secrets: DeclaredSecrets) -> Listing {
    guard !secrets.isEmpty else { return self }
    let columns = columns.map { column in
      Column(
        title: column.title, alignment: column.alignment, isFlexible: column.isFlexible,
        text: { column.text($0).map(secrets.shown) })
    }
    let json = json
    return Listing(columns: columns, json: { json($0).hiding(secrets) })
  }
}
