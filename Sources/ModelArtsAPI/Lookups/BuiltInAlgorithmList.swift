/// One page of the preset algorithms (contract section 4.10).
public struct BuiltInAlgorithmList: Sendable, Hashable {
  /// How many algorithms match.
  public let totalCount: Int?
  /// The algorithms of the page.
  public let algorithms: [BuiltInAlgorithm]
}

extension BuiltInAlgorithmList: ResponseBody {
  public static let documentName = "algorithm list"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    totalCount = try fields.count("model_total_count")
    var algorithms: [BuiltInAlgorithm] = []
    for item in try fields.objects("models") { algorithms.append(try BuiltInAlgorithm(fields: item)) }
    self.algorithms = algorithms
  }
}
