/// Collects the fields of a content.
///
/// Fields that are added in the order of their paths need not be sorted, which planning very many runs notices.
struct ContentBuilder: ContentSink {
  let shape: Shape
  var parameterOrder = ParameterOrder()
  private var fields: [Content.Field] = []

  init(shape: Shape) {
    self.shape = shape
    fields.reserveCapacity(16)
  }

  var content: Content { Content(fields) }

  mutating func take(_ field: ConfigField, at detail: String, _ text: String) {
    add(detail.isEmpty ? FieldPath(field) : FieldPath(field, detail), ContentValue(text))
  }

  mutating func take(_ field: ConfigField, number: Int64) {
    add(FieldPath(field), ContentValue(String(number)))
  }

  mutating func take(parameter label: String, _ value: ContentValue) {
    add(.parameter(label), value)
  }

  private mutating func add(_ path: FieldPath, _ value: ContentValue) {
    if shape.ignored.isEmpty || !shape.isIgnored(path) { fields.append(Content.Field(path, value)) }
  }
}
