/// A built-in algorithm, which the service calls a model (endpoint 21).
public struct Algorithm: Sendable, Hashable {
  /// A running parameter with its default.
  public struct Parameter: Sendable, Hashable {
    /// The name of the parameter.
    public var label: String
    /// Its default, empty where the user has to choose.
    public var value: String
    /// Whether a run cannot do without it.
    public var isRequired: Bool
    /// What the parameter means.
    public var hint: String

    /// Creates a parameter.
    public init(label: String, value: String, isRequired: Bool = true, hint: String = "") {
      self.label = label
      self.value = value
      self.isRequired = isRequired
      self.hint = hint
    }
  }

  /// The `model_id`.
  public var id: Int64
  /// The `model_name`.
  public var name: String
  /// What the algorithm is for: 1 image classification, 2 object detection, 3 semantic segmentation, up to 5.
  public var usage: Int
  /// How well the algorithm does on its own data set, for people.
  public var precision: String
  /// The size of the model in bytes.
  public var size: Int64
  /// The data set that the algorithm was trained on.
  public var trainDataset: String
  /// The shape and type of the data that it takes.
  public var datasetFormat: String
  /// Where the algorithm is described.
  public var descriptionURL: String
  /// The running parameters, which read back with their defaults in every run on the algorithm.
  public var parameters: [Parameter]
  /// When the algorithm was published, in epoch milliseconds.
  public var createTime: Int64
  /// The engine that the algorithm runs on.
  public var engineID: Int64

  /// Creates an algorithm.
  public init(
    id: Int64, name: String, usage: Int, precision: String, size: Int64, trainDataset: String, datasetFormat: String,
    descriptionURL: String = "", parameters: [Parameter], createTime: Int64, engineID: Int64
  ) {
    self.id = id
    self.name = name
    self.usage = usage
    self.precision = precision
    self.size = size
    self.trainDataset = trainDataset
    self.datasetFormat = datasetFormat
    self.descriptionURL = descriptionURL
    self.parameters = parameters
    self.createTime = createTime
    self.engineID = engineID
  }
}
