internal import TrainyardResources

extension FieldPath {
  /// Whether the value may have a secret in it: free texts may, but nothing that decides what is started and what it costs.
  var secretUse: SecretUse { isDecisive ? .decisive : .hidden }
}
