/// One page of the configuration list (contract section 4.9).
public struct ConfigList: Sendable, Hashable {
  /// How many configurations match.
  public let totalCount: Int?
  /// The configurations of the page.
  public let configs: [ConfigSummary]
}

extension ConfigList: ResponseBody {
  public static let documentName = "configuration list"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    totalCount = try fields.count("config_total_count")
    var configs: [ConfigSummary] = []
    for item in try fields.objects("configs") { configs.append(try ConfigSummary(fields: item)) }
    self.configs = configs
  }
}
