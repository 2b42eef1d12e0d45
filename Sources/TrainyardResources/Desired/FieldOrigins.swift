/// Where the fields of one declared object were written, and which of them must never be shown.
package struct FieldOrigins: Sendable, Hashable {
  package var places: [FieldPath: Origin]
  /// Fields whose value came from a secret.
  package var sensitive: Set<FieldPath>
  /// What the secrets in a field are called, such as `secret.WANDB`; a field of ``sensitive`` may be missing here.
  package var secrets: [FieldPath: String]

  package init(
    places: [FieldPath: Origin] = [:], sensitive: Set<FieldPath> = [], secrets: [FieldPath: String] = [:]
  ) {
    self.places = places
    self.sensitive = sensitive
    self.secrets = secrets
  }

  /// The place of a field, or of the field that it lies in.
  package subscript(path: FieldPath) -> Origin? { path.firstCovering { places[$0] } }

  /// Whether a field must be hidden: it came from a secret, or its label says that it is one.
  package func isSensitive(_ path: FieldPath) -> Bool {
    if !sensitive.isEmpty, path.firstCovering({ sensitive.contains($0) ? true : nil }) == true { return true }
    return path.parameterLabel.map(SensitiveName.isSensitive) == true
  }

  /// What the secret in a field is called, without its value.
  ///
  /// - Returns: The names of the variables in it, else the path of the field; nil for a field that holds no secret.
  package func secretName(_ path: FieldPath) -> String? {
    guard isSensitive(path) else { return nil }
    return path.firstCovering { secrets[$0] } ?? path.text
  }
}

extension FieldPath {
  /// The first value that a lookup gives for this path, then for the fields that it lies in, innermost first.
  func firstCovering<Value>(_ lookup: (FieldPath) -> Value?) -> Value? {
    if let value = lookup(self) { return value }
    // A parameter lies in the whole of them only, whatever its label contains.
    if isParameter { return lookup(FieldPath(.parameter)) }
    var end = text.utf8.endIndex
    while let cut = text.utf8[..<end].lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }) {
      if let value = lookup(FieldPath(String(text[..<cut]))) { return value }
      end = cut
    }
    return nil
  }
}
