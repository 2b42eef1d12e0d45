internal import ModelArtsAPI
internal import TrainyardResources

extension ConfigBody {
  /// The settings without the values of parameters that are secret.
  func hiding(_ secrets: DeclaredSecrets) -> ConfigBody {
    var result = self
    result.parameters = parameters.map { parameter in
      secrets.hide(parameter.label, parameter.value?.text)
        ? TrainingParameter(label: parameter.label, value: ParameterValue(DeclaredSecrets.word)) : parameter
    }
    return result
  }

  /// The settings without the values of parameters whose names say that they are secret.
  var withoutSecrets: ConfigBody { hiding(DeclaredSecrets()) }
}
