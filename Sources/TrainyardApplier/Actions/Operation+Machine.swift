internal import TrainyardPlanner
internal import TrainyardResources

extension Operation {
  /// The state machine that carries the operation out.
  func machine(_ settings: ApplySettings) -> any ActionMachine {
    switch self {
    case .createConfiguration(let name, let description, let config):
      RepeatableChangeMachine(
        ConfigurationCreation(name: name, description: description, config: config), settings)
    case .updateConfiguration(let name, let description, let config):
      RepeatableChangeMachine(ConfigurationUpdate(name: name, description: description, config: config), settings)
    case .deleteConfiguration(let name):
      RepeatableChangeMachine(ConfigurationDeletion(name: name), settings)
    case .createJob(let name, let description, let config, nil):
      RepeatableChangeMachine(EmptyJobCreation(name: name, description: description, config: config), settings)
    case .createJob(let name, _, _, let launch?):
      LaunchMachine(self, launch, job: name)
    case .updateJob(let id, let name, let description):
      RepeatableChangeMachine(JobUpdate(id: id, name: name, description: description), settings)
    case .deleteJob(let id, let name, _):
      RepeatableChangeMachine(JobDeletion(id: id, name: name), settings)
    case .createVersion(let name, _, let launch):
      LaunchMachine(self, launch, job: name)
    case .stopVersion(let name, let id, let version):
      RepeatableChangeMachine(VersionStop(job: name, jobID: id, version: version), settings)
    case .deleteVersion(let name, let id, let version):
      RepeatableChangeMachine(VersionDeletion(job: name, jobID: id, version: version), settings)
    }
  }
}
