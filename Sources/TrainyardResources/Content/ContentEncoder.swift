/// Writes the fields of a content as bytes: contents are equal where their bytes are.
///
/// Comparing bytes takes a fraction of what building contents takes. The bytes mean something within this process only.
struct ContentEncoder: ContentSink {
  var shape: Shape
  var parameterOrder = ParameterOrder()
  /// Whether parameters count by their decimal values, where they have one.
  let byDecimals: Bool
  private(set) var bytes: [UInt8] = []

  init(shape: Shape, byDecimals: Bool = false) {
    self.shape = shape
    self.byDecimals = byDecimals
  }

  /// Forgets the last content, and keeps the memory for the next.
  mutating func reset() { bytes.removeAll(keepingCapacity: true) }

  mutating func take(_ field: ConfigField, at detail: String, _ text: String) {
    guard counts(FieldPath(field, detail)) else { return }
    append(field)
    if !detail.isEmpty { append(detail) }
    append(text)
  }

  mutating func take(_ field: ConfigField, number: Int64) {
    guard counts(FieldPath(field)) else { return }
    append(field)
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  mutating func take(parameter label: String, _ value: ContentValue) {
    guard counts(.parameter(label)) else { return }
    append(.parameter)
    append(label)
    if byDecimals, let decimal = DecimalText.canonical(value.text) {
      bytes.append(Self.decimalMark)
      append(decimal)
    } else {
      append(value.text)
    }
  }

  private func counts(_ path: @autoclosure () -> FieldPath) -> Bool {
    shape.ignored.isEmpty || !shape.isIgnored(path())
  }

  private mutating func append(_ field: ConfigField) {
    // Within one process the byte that stands for a case is as good as its name.
    withUnsafeBytes(of: field) { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(Self.end)
  }

  // No UTF-8 text contains these bytes.
  private static let end: UInt8 = 0xFF
  private static let decimalMark: UInt8 = 0xFE
}
