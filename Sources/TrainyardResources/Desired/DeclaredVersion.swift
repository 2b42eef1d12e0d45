/// One entry of a job after expansion: a run, or several runs of one config, that should exist.
package struct DeclaredVersion: Sendable, Hashable {
  /// The name in Git; the service assigns its own.
  package var name: String
  /// The number of the run where the config differs from run to run (`${run.index}`), from 1.
  package var runIndex: Int?
  /// What the runs are started with, shared by all copies of the entry.
  @Shared package var config: RunConfig
  /// The entry that this one descends from.
  package var parent: String?
  /// How many runs of this config should exist.
  package var runs: Int
  /// How many failed runs may be replaced.
  package var retry: Int
  /// Whether the config contains the entry's name, so that a rename changes it.
  package var usesVersionName: Bool
  package var origin: Origin
  package var origins: FieldOrigins

  package init(
    name: String, runIndex: Int? = nil, config: RunConfig, parent: String? = nil, runs: Int = 1, retry: Int = 0,
    usesVersionName: Bool = false, origin: Origin, origins: FieldOrigins = FieldOrigins()
  ) {
    self.name = name
    self.runIndex = runIndex
    _config = Shared(wrappedValue: config)
    self.parent = parent
    self.runs = runs
    self.retry = retry
    self.usesVersionName = usesVersionName
    self.origin = origin
    self.origins = origins
  }
}
