/// The engines of a project (contract section 4.10).
public struct AIEngineList: Sendable, Hashable {
  /// The engines.
  public let engines: [AIEngine]
}

extension AIEngineList: ResponseBody {
  public static let documentName = "engine list"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    var engines: [AIEngine] = []
    for item in try fields.objects("engines") { engines.append(try AIEngine(fields: item)) }
    self.engines = engines
  }
}
