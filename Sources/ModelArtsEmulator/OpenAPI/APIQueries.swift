internal import ModelArtsAPI

/// The query parameters of the endpoints.
enum APIQueries {
  /// The parameters of an endpoint with the schemas of their values; those of ``required`` must be there.
  static func fields(of endpoint: ServiceEndpoint) -> APIFields {
    switch endpoint {
    case .listJobs:
      ["status": .integer(0...1000).described("One status code.")] + page()
        + sorting(JobSortKey.self, by: "job_name", order: .asc) + [search, workspace]
    case .listVersions: page(lowest: 0, default: 0)
    case .readLog: logLines
    case .readLogBytes:
      ["log_file": .string(), "start_byte": .integer(-1...Int64(Int32.max)), "offset": .integer(-2048...2048)]
    case .listConfigurations:
      page() + sorting(ConfigurationSortKey.self, by: "config_name", order: .desc) + [search, kind]
    case .getConfiguration: [kind]
    case .listFlavors:
      ["job_type": choice(JobType.self), "engine_id": .integer(0...Int64.max), "project_type": .integer(0...3)]
    case .listEngines: ["job_type": choice(JobType.self)]
    case .listAlgorithms:
      page(maximumSize: 100) + sorting(AlgorithmSortKey.self, by: "engine", order: .desc) + [search]
    case .listProjects: ["name": .string()]
    case .issueToken: ["nocatalog": .string()]
    default: [:]
    }
  }

  /// The parameters that a request cannot do without.
  static let required: Set<String> = ["log_file"]

  private static let search = APIFields.Member(name: "search_content", schema: .string(maximumLength: 64))
  private static let workspace = APIFields.Member(name: "workspace_id", schema: .string())
  private static let kind = APIFields.Member(name: "config_type", schema: choice(ConfigurationKind.self))

  private static let logLines: APIFields = [
    "log_file": .string(), "base_line": .integer(0...Int64.max).described("A position that was answered before."),
    "lines": .integer(0...500, default: 50),
    "order": choice(LogOrder.self).described("`desc` is after the position, `asc` is before it."),
  ]

  private static func page(maximumSize: Int64 = 1000, lowest: Int64 = 1, default number: Int64 = 1) -> APIFields {
    [
      "per_page": .integer(1...maximumSize, default: 10),
      "page": .integer(lowest...65_535, default: number),
    ]
  }

  private static func sorting<Key: RawRepresentable & CaseIterable>(
    _: Key.Type, by key: String, order: SortOrder
  ) -> APIFields where Key.RawValue == String {
    [
      "sortBy": .choice(Key.allCases.map(\.rawValue), default: key),
      "order": .choice(SortOrder.allCases.map(\.rawValue), default: order.rawValue),
    ]
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> APISchema
  where Choice.RawValue == String {
    .choice(Choice.allCases.map(\.rawValue))
  }
}

extension APIFields: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Member...) {
    members = elements
  }
}
