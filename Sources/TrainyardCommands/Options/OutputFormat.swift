/// The formats that a command offers.
protocol OutputFormat: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// The formats of what was read.
enum DataFormat: String, OutputFormat {
  case text, json
}

/// The formats of a plan, of what came of it, and of what is wrong with manifests.
enum ReportFormat: String, OutputFormat {
  case text, json, markdown, github, gitlab, sarif, junit
}
