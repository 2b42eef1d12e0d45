package import TrainyardResources

/// A variable of the environment that stands for a secret in exported manifests; the value is written nowhere.
package struct ExportedSecret: Sendable, Hashable {
  /// A place that the secret is used at.
  package struct Use: Sendable, Hashable {
    /// The configuration, or the version by the service's name, whose value the variable has to hold.
    package var address: Address
    package var label: String

    package init(_ address: Address, label: String) {
      self.address = address
      self.label = label
    }
  }

  /// The name of the variable, which planning needs to be set.
  package var variable: String
  /// Where its value stands at the service, in the order of the files.
  package var uses: [Use]
}
