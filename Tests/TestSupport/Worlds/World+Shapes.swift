internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Alternatives and what the service fills in without being asked.
  static let shapes: [World] = [
    same("data_url equals a data_source of one", config()) {
      ($0.dataURL, $0.dataSources) = (nil, [.obs(dataURL: "/flowers/data/")])
    },
    same("a data_source of one equals data_url", config { $0.input = .sources([.obs(dataURL: "/flowers/data/")]) }) {
      ($0.dataURL, $0.dataSources) = ("/flowers/data/", [])
    },
    same("an ignored list of sources covers a single one", config(), ignoring: "data_source") {
      $0.dataURL = "/flowers/new/"
    },
    same("an ignored source covers a single one", config { $0.input = dataset }, ignoring: "data_source[0]") {
      ($0.datasetID, $0.datasetVersionID) = ("d2", "v2")
    },
    same("an ignored path covers a list of sources", config { $0.input = .sources(sources) }, ignoring: "data_url") {
      $0.dataSources.reverse()
    },
    same(
      "an ignored dataset version covers a list of datasets", config { $0.input = datasets },
      ignoring: "dataset_version_id"
    ) {
      $0.dataSources = [.dataset(id: "d1", version: "v8"), .dataset(id: "d2", version: "v9")]
    },
    other(
      "the dataset of an ignored version is compared", config { $0.input = datasets }, ignoring: "dataset_version_id"
    ) {
      $0.dataSources = [.dataset(id: "d1", version: "v8"), .dataset(id: "d3", version: "v9")]
    },
    same("several sources are compared as a whole", config { $0.input = .sources(sources) }) {
      $0.dataURL = "/flowers/a/"
    },
    other("several sources in another order differ", config { $0.input = .sources(sources) }) {
      $0.dataSources.reverse()
    },
    other("one source of several is missing", config { $0.input = .sources(sources) }) { $0.dataSources.removeLast() },
    same("a dataset is compared without the path that is derived from it", config { $0.input = dataset }) {
      $0.dataURL = "/derived/V002.manifest"
    },
    other("another version of a dataset is a difference", config { $0.input = dataset }) { $0.datasetVersionID = "v2" },
    other("a dataset instead of a path is a difference", config { $0.input = dataset }) {
      ($0.dataURL, $0.datasetID, $0.datasetVersionID) = ("/flowers/data/", nil, nil)
    },
    same("the public pool that the service fills in is no difference", config()) { $0.poolID = "pool7e3577e3" },
    same("a declared pool is compared", config { $0.resource = .pool("pool-1") }) { $0.specID = 1 },
    other("another pool is a difference", config { $0.resource = .pool("pool-1") }) { $0.poolID = "pool-2" },
    same("storage that the service reports unasked is no difference", config()) {
      $0.nas = NetworkStorage(type: "efs", shareAddress: "", mountPath: "")
    },
    other("declared storage is compared", config { $0.nas = nas }) { $0.nas = nil },
    same("volumes that nobody declared are no difference", config()) {
      $0.volumes = [Volume(source: .hostPath, sourcePath: "/cache", destinationPath: "/cache")]
    },
    other(
      "declared volumes are compared",
      config { $0.volumes = [Volume(source: .hostPath, sourcePath: "/a", destinationPath: "/b")] }
    ) { $0.volumes[0].isReadOnly = true },
  ]

  private static let sources: [DataSource] = [.obs(dataURL: "/flowers/a/"), .obs(dataURL: "/flowers/b/")]
  private static let dataset = RunInput.dataset(id: "d1", versionID: "v1")
  private static let datasets = RunInput.sources([
    .dataset(id: "d1", version: "v1"), .dataset(id: "d2", version: "v2"),
  ])
  private static let nas = NetworkStorage(type: "nfs", shareAddress: "192.168.8.150:/", mountPath: "/home/work/nas")
}
