/// The fields of a content before their paths are spelt: cheap to make, and to compare with another of the same shape.
///
/// Most of what two runs hold is equal, so that only the rest needs paths.
package struct ContentDraft: ContentSink {
  struct Field {
    var field: ConfigField
    /// The path inside the field, the label of a parameter.
    var detail: String
    var value: ContentValue
  }

  private(set) var shape: Shape
  var parameterOrder = ParameterOrder()
  /// In the same order for all contents, which is nearly that of their paths; those of one path stand side by side.
  private(set) var fields: [Field] = []

  init(shape: Shape) {
    self.shape = shape
    fields.reserveCapacity(16)
  }

  /// Forgets all fields, and keeps the memory for those of another content.
  mutating func reset(to shape: Shape) {
    self.shape = shape
    fields.removeAll(keepingCapacity: true)
  }

  /// All fields with their paths.
  package var content: Content { content(of: fields[...]) }

  private func content(of fields: ArraySlice<Field>) -> Content {
    Content(fields.map { Content.Field($0.path, $0.value) })
  }

  mutating func take(_ field: ConfigField, at detail: String, _ text: String) {
    add(Field(field: field, detail: detail, value: ContentValue(text)))
  }

  mutating func take(_ field: ConfigField, number: Int64) {
    add(Field(field: field, detail: "", value: ContentValue(String(number))))
  }

  mutating func take(parameter label: String, _ value: ContentValue) {
    add(Field(field: .parameter, detail: label, value: value))
  }

  private mutating func add(_ field: Field) {
    if shape.ignored.isEmpty || !shape.isIgnored(field.path) { fields.append(field) }
  }
}

extension ContentDraft {
  /// The parts of two contents that are left when equal fields at the beginning and at the end are taken away.
  ///
  /// Fields of one path stay together, so that the parts differ in the same paths as the whole contents.
  ///
  /// - Returns: What is left of this content and of the other; nil where all is equal.
  package func difference(to other: ContentDraft) -> (own: Content, other: Content)? {
    var start = 0
    while start < min(fields.count, other.fields.count), fields[start].equals(other.fields[start]) { start += 1 }
    guard start < fields.count || start < other.fields.count else { return nil }
    var (end, otherEnd) = (fields.count, other.fields.count)
    while end > start, otherEnd > start, fields[end - 1].equals(other.fields[otherEnd - 1]) {
      (end, otherEnd) = (end - 1, otherEnd - 1)
    }
    while start > 0, isSamePlace(start, start - 1) || other.isSamePlace(start, start - 1) { start -= 1 }
    while end < fields.count,
      end > start && isSamePlace(end - 1, end) || otherEnd > start && other.isSamePlace(otherEnd - 1, otherEnd)
    {
      (end, otherEnd) = (end + 1, otherEnd + 1)
    }
    return (content(of: fields[start..<end]), content(of: other.fields[start..<otherEnd]))
  }

  /// Whether two fields of this content have one path; a place behind the last field has none.
  private func isSamePlace(_ first: Int, _ second: Int) -> Bool {
    max(first, second) < fields.count && fields[first].isAtPlace(of: fields[second])
  }
}

extension ContentDraft.Field {
  var path: FieldPath {
    switch field {
    case .parameter: .parameter(detail)
    default: detail.isEmpty ? FieldPath(field) : FieldPath(field, detail)
    }
  }

  func isAtPlace(of other: Self) -> Bool { field == other.field && detail.hasSameBytes(as: other.detail) }

  /// Whether path and text are the same to the letter.
  fileprivate func equals(_ other: Self) -> Bool {
    isAtPlace(of: other) && value.text.hasSameBytes(as: other.value.text)
  }
}

extension ObservedVersion {
  /// The content in the shape of the entry that the version is compared with, its paths not yet spelt.
  package func draft(in shape: Shape) -> ContentDraft {
    var draft = ContentDraft(shape: shape)
    add(to: &draft)
    return draft
  }
}
