/// The training part of a request, checked and normalised: what a version runs and what a configuration keeps.
///
/// Empty strings of a request are nil here, since the service uses both alike.
struct TrainingSettings: Sendable, Hashable, Codable {
  var workerCount: Int
  var appURL: String?
  var bootFileURL: String?
  var engineID: Int64?
  var modelID: Int64?
  var parameters: [TrainingParameter] = []
  var input: DataInput?
  var specID: Int64?
  var poolID: String?
  var trainURL: String?
  var logURL: String?
  var imageURL: String?
  var command: String?
  var volumes: [TrainingVolume]?
  var nasType: String?
  var nasShareAddress: String?
  var nasMountPath: String?
}
