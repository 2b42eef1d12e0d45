/// Compares one content with others, field by field while those are made.
///
/// Two contents of one shape have nearly always the same fields in the same places: then the other one needs no list, and
/// only what differs needs a path.
package struct ContentComparison: ContentSink {
  /// A field whose values differ.
  package struct Difference {
    package let path: FieldPath
    package let own: String
    package let other: String
  }

  var parameterOrder = ParameterOrder()
  package var shape: Shape { own.shape }
  /// The content that others are compared with.
  package private(set) var own: ContentDraft
  /// The field of the own content that comes next.
  private var place = 0
  private var differing: [(place: Int, value: ContentValue)] = []
  /// Whether the fields of both have had the same paths so far.
  private var isFieldByField = true

  package init(_ config: RunConfig, in shape: Shape, algorithm: Algorithm? = nil) {
    own = ContentDraft(shape: shape)
    config.add(to: &own, algorithm: algorithm)
  }

  /// Compares with the content of another config from here on.
  package mutating func compare(with config: RunConfig, in shape: Shape, algorithm: Algorithm? = nil) {
    own.reset(to: shape)
    config.add(to: &own, algorithm: algorithm)
  }

  /// The fields in which a version differs, in the order of their paths.
  ///
  /// - Returns: Nil where the version does not have the same fields, each once as the config has them.
  package mutating func differences(to version: ObservedVersion) -> [Difference]? {
    place = 0
    isFieldByField = true
    differing.removeAll(keepingCapacity: true)
    version.add(to: &self)
    guard isFieldByField, place == own.fields.count else { return nil }
    let differences = differing.map { item in
      let field = own.fields[item.place]
      return Difference(path: field.path, own: field.value.text, other: item.value.text)
    }
    // What lies inside volumes and sources comes in an order of its own.
    return differences.count < 2 ? differences : differences.sorted { $0.path < $1.path }
  }

  mutating func take(_ field: ConfigField, at detail: String, _ text: String) {
    take(ContentDraft.Field(field: field, detail: detail, value: ContentValue(text)))
  }

  mutating func take(_ field: ConfigField, number: Int64) {
    take(ContentDraft.Field(field: field, detail: "", value: ContentValue(String(number))))
  }

  mutating func take(parameter label: String, _ value: ContentValue) {
    take(ContentDraft.Field(field: .parameter, detail: label, value: value))
  }

  private mutating func take(_ field: ContentDraft.Field) {
    guard isFieldByField, shape.ignored.isEmpty || !shape.isIgnored(field.path) else { return }
    guard place < own.fields.count, own.fields[place].isAtPlace(of: field) else { return isFieldByField = false }
    if !own.fields[place].value.equals(field.value) { differing.append((place, field.value)) }
    place += 1
  }
}
