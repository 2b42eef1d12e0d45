/// The settings of a remote version or configuration, as the service reports them: alternatives may stand side by side.
///
/// Values are normalised once, where they are read: null, absent, "" and [] are nil or empty here.
package struct ObservedConfig: Sendable, Hashable {
  package struct Parameter: Sendable, Hashable {
    package var label: String
    package var value: ContentValue

    package init(label: String, value: ContentValue) {
      self.label = label
      self.value = value
    }
  }

  package var workerServerNum: Int?
  package var appURL: String?
  package var bootFileURL: String?
  package var engineID: Int64?
  package var engineVersion: String?
  package var modelID: Int64?
  package var parameters: [Parameter] = []
  package var dataURL: String?
  package var datasetID: String?
  package var datasetVersionID: String?
  package var dataSources: [DataSource] = []
  package var specID: Int64?
  package var specCode: String?
  package var poolID: String?
  package var trainURL: String?
  package var logURL: String?
  package var userImageURL: String?
  package var userCommand: String?
  package var volumes: [Volume] = []
  package var nas: NetworkStorage?

  package init() {}
}
