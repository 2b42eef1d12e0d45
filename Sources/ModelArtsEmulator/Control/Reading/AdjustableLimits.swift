/// The limits and times that settings change, of a configuration and of a running service alike.
protocol AdjustableLimits {
  var jobQuota: Int { get set }
  var deletionDelay: Duration { get set }
  var acceptsSpecWithPool: Bool { get set }
  var workspaces: Set<String>? { get set }
  var timings: RunTimings { get set }
}

extension AdjustableLimits {
  /// Takes over what the settings name, and leaves the rest; a running service changes its offer itself, since it plans
  /// waiting runs again.
  mutating func takeLimits(of settings: ServiceSettings) {
    jobQuota = settings.jobQuota ?? jobQuota
    deletionDelay = settings.deletionDelay ?? deletionDelay
    acceptsSpecWithPool = settings.acceptsSpecWithPool ?? acceptsSpecWithPool
    workspaces = settings.workspaces ?? workspaces
    timings = settings.timings ?? timings
  }
}

extension ServicePolicy: AdjustableLimits {}
extension EmulatorConfiguration: AdjustableLimits {}
