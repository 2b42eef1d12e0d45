/// A value behind one reference, so that copies of what holds it are cheap and take little memory.
///
/// The value never changes: setting another one leaves all other copies as they are.
@propertyWrapper
package struct Shared<Value: Sendable & Hashable>: Sendable {
  package final class Box: Sendable {
    package let value: Value

    @inlinable
    package init(_ value: Value) { self.value = value }
  }

  /// What the copies share; a part of the value is read through it without a copy of the whole.
  package var box: Box

  @inlinable
  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  @inlinable package var wrappedValue: Value {
    get { box.value }
    set { box = Box(newValue) }
  }

  /// The reference itself, to be handed on without a copy of the value.
  @inlinable package var projectedValue: Shared {
    get { self }
    set { self = newValue }
  }
}

extension Shared: Hashable {
  @inlinable
  package static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }

  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
