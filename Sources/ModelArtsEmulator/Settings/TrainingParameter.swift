/// One running parameter, or one environment variable of a custom image.
struct TrainingParameter: Sendable, Hashable, Codable {
  var label: String?
  var value: String?
}
