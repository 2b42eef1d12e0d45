/// What a run is started with: the `config` of a version, or a saved configuration's settings.
///
/// The three groups (``RunInput``, ``ComputeResource``, ``RunCode``) hold exactly one alternative each, so that a
/// config which mixes them cannot be expressed.
package struct RunConfig: Sendable, Hashable {
  /// The number of nodes.
  package var workerServerNum: Int
  package var input: RunInput?
  package var resource: ComputeResource?
  package var code: RunCode?
  /// The parameters in declared order; labels are unique.
  package var parameters: [Parameter]
  /// The output directory, empty for none.
  package var trainURL: String
  /// The log directory, empty for none.
  package var logURL: String
  package var volumes: [Volume]
  package var nas: NetworkStorage?

  package init(
    workerServerNum: Int = 1, input: RunInput? = nil, resource: ComputeResource? = nil, code: RunCode? = nil,
    parameters: [Parameter] = [], trainURL: String = "", logURL: String = "", volumes: [Volume] = [],
    nas: NetworkStorage? = nil
  ) {
    self.workerServerNum = workerServerNum
    self.input = input
    self.resource = resource
    self.code = code
    self.parameters = parameters
    self.trainURL = trainURL
    self.logURL = logURL
    self.volumes = volumes
    self.nas = nas
  }
}
