/// The machine types of a project (contract section 4.10).
public struct ResourceSpecList: Sendable, Hashable {
  /// How many machine types there are; printed samples leave some out.
  public let totalCount: Int?
  /// The machine types.
  public let specs: [ResourceSpec]
}

extension ResourceSpecList: ResponseBody {
  public static let documentName = "flavor list"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    totalCount = try fields.count("spec_total_count")
    var specs: [ResourceSpec] = []
    for item in try fields.objects("specs") { specs.append(try ResourceSpec(fields: item)) }
    self.specs = specs
  }
}
