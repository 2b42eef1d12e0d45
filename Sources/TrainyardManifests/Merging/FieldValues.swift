internal import TrainyardResources

/// The values of some config fields, in no order that counts.
struct FieldValues {
  private(set) var items: [(field: ConfigField, value: ConfigLayer.Value)] = []
  /// The fields that have a value.
  private(set) var present: FieldSet = []

  var isEmpty: Bool { items.isEmpty }

  /// The value of a field; setting nil removes it.
  subscript(field: ConfigField) -> ConfigLayer.Value? {
    get {
      guard present.contains(field) else { return nil }
      return items.first { $0.field.position == field.position }?.value
    }
    set {
      let index = present.contains(field) ? items.firstIndex { $0.field.position == field.position } : nil
      switch (index, newValue) {
      case (let index?, let value?): items[index].value = value
      case (let index?, nil):
        items.swapAt(index, items.count - 1)
        items.removeLast()
        present.subtract(FieldSet(field))
      case (nil, let value?):
        items.append((field, value))
        present.formUnion(FieldSet(field))
      case (nil, nil): break
      }
    }
  }

  /// Removes the values of some fields.
  mutating func remove(_ fields: FieldSet) {
    guard !present.isDisjoint(with: fields) else { return }
    items.removeAll { fields.contains($0.field) }
    present.subtract(fields)
  }

  /// The fields that have a value which is not nothing.
  var given: FieldSet {
    items.reduce(into: []) { if !$1.value.isRemoval { $0.formUnion(FieldSet($1.field)) } }
  }
}
