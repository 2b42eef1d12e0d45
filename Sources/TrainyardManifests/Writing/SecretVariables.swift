internal import TrainyardResources

/// Names the variables that stand for secrets: one for each value, called like its label.
struct SecretVariables {
  /// The uses of each variable, in the order of the first.
  private(set) var secrets: [ExportedSecret] = []
  /// The values by the names of their variables, for checking what was written.
  private(set) var environment: [String: String] = [:]
  private var names: [[UInt8]: String] = [:]
  private let declared: DeclaredSecrets

  /// - Parameter declared: What is a secret already, whatever it is called.
  init(hiding declared: DeclaredSecrets = DeclaredSecrets()) {
    self.declared = declared
  }

  /// Whether a value may not be written.
  ///
  /// - Parameter label: The label of a parameter, nil for all other fields.
  func isSecret(_ value: String, label: String? = nil) -> Bool {
    guard !value.isEmpty else { return false }
    return label.map(declared.isSecret(label:)) == true || declared.covers(value)
  }

  /// The variable for a value.
  ///
  /// - Parameters:
  ///   - value: The secret.
  ///   - use: Where it stands at the service.
  mutating func variable(for value: String, at use: ExportedSecret.Use) -> String {
    let key = Array(value.utf8)
    if let name = names[key], let index = secrets.firstIndex(where: { $0.variable == name }) {
      secrets[index].uses.append(use)
      return name
    }
    let name = unusedName(like: use.label)
    names[key] = name
    environment[name] = value
    secrets.append(ExportedSecret(variable: name, uses: [use]))
    return name
  }

  private func unusedName(like label: String) -> String {
    let base = Self.name(like: label)
    var name = base
    var number = 1
    while environment[name] != nil || SubstitutionScope.isCredential(name) {
      number += 1
      name = "\(base)_\(number)"
    }
    return name
  }

  /// A name for a variable out of the letters and digits of a label.
  private static func name(like label: String) -> String {
    let letters = label.prefix(48).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? Character($0.uppercased()) : "_" }
    let name = String(letters.drop { $0 == "_" || $0.isNumber })
    // The program's own credentials cannot be substituted.
    return name.isEmpty || SubstitutionScope.isCredential(name) ? "RUN_\(name.isEmpty ? "SECRET" : name)" : name
  }
}
