internal import ModelArtsAPI
internal import TrainyardResources

extension ConfigBody {
  /// The settings without the values of parameters whose names say that they are secret.
  var withoutSecrets: ConfigBody {
    var result = self
    result.parameters = parameters.map { parameter in
      SensitiveName.isSensitive(parameter.label)
        ? TrainingParameter(label: parameter.label, value: "(sensitive)") : parameter
    }
    return result
  }
}
