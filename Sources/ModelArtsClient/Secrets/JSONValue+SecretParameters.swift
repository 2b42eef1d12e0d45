internal import ModelArtsAPI

extension JSONValue {
  /// The values of secret run parameters in the body of a request, which has its settings in `config` or at its top.
  ///
  /// - Parameter isSecret: Whether the value of a parameter is a secret, by its label.
  func secretParameterValues(where isSecret: (String) -> Bool) -> [String] {
    let settings = object?["config"]?.object ?? object
    return (settings?["parameter"]?.elements ?? []).compactMap { item in
      guard let label = item.object?["label"]?.text, isSecret(label) else { return nil }
      return item.object?["value"]?.text
    }
  }
}
