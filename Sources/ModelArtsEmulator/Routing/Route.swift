/// An endpoint with the parameters of one path.
struct Route: Sendable, Hashable {
  var endpoint: ServiceEndpoint
  private var parameters: [String: String]

  /// Finds the endpoint that a method and an encoded path ask for, nil where there is none.
  ///
  /// One trailing slash and a doubled leading one are taken, since printed samples have them (contract section 2).
  init?(method: String, path: String) {
    let segments = Self.segments(of: path)
    for pattern in Self.patterns where pattern.endpoint.method == method {
      if let parameters = pattern.parameters(of: segments) {
        endpoint = pattern.endpoint
        self.parameters = parameters
        return
      }
    }
    return nil
  }

  /// The methods that an encoded path takes, none where it leads nowhere.
  ///
  /// A word in the place of an id is a path of another edition, not an object that takes other methods.
  static func methods(ofPath path: String) -> [String] {
    let segments = segments(of: path)
    return patterns.filter { pattern in
      guard let parameters = pattern.parameters(of: segments) else { return false }
      return ["job_id", "version_id"].allSatisfy { parameters[$0].map { Int64($0) != nil } ?? true }
    }.map(\.endpoint.method)
  }

  /// The project in the path; nil for the identity service.
  var projectID: String? { parameters["project_id"] }

  /// The decoded value of a parameter, empty where the template has none of that name.
  subscript(name: String) -> String { parameters[name] ?? "" }

  private static func segments(of path: String) -> [String] {
    var rest = Substring(path)
    if rest.hasPrefix("//") { rest.removeFirst() }
    if rest.hasPrefix("/") { rest.removeFirst() }
    if rest.hasSuffix("/") { rest.removeLast() }
    return rest.split(separator: "/", omittingEmptySubsequences: false).map { PercentCoding.decode($0) }
  }

  private struct Pattern {
    var endpoint: ServiceEndpoint
    var segments: [Substring]

    func parameters(of path: [String]) -> [String: String]? {
      guard path.count == segments.count else { return nil }
      var result: [String: String] = [:]
      for (pattern, segment) in zip(segments, path) {
        if pattern.hasPrefix("{") {
          guard !segment.isEmpty else { return nil }
          result[String(pattern.dropFirst().dropLast())] = segment
        } else if pattern != segment {
          return nil
        }
      }
      return result
    }
  }

  private static let patterns = ServiceEndpoint.allCases.map { endpoint in
    Pattern(endpoint: endpoint, segments: endpoint.template.dropFirst().split(separator: "/"))
  }
}
