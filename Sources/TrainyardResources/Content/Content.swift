/// What makes a run the run it is: the values that identity is decided by, each under its path, sorted.
///
/// Empty text is left out everywhere but in `parameter`, since the service uses absent, null and "" alike.
package struct Content: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package var path: FieldPath
    package var value: ContentValue

    package init(_ path: FieldPath, _ value: ContentValue) {
      self.path = path
      self.value = value
    }
  }

  package private(set) var fields: [Field]

  package init(_ fields: [Field]) {
    // What the builder makes is sorted already.
    let isSorted = fields.indices.dropFirst().allSatisfy { !(fields[$0].path < fields[$0 - 1].path) }
    self.fields = isSorted ? fields : fields.sorted { $0.path < $1.path }
  }

  /// Whether both hold the same values, a JSON number being equal to text of the same decimal value.
  package func equals(_ other: Content) -> Bool {
    fields.count == other.fields.count
      && fields.indices.allSatisfy {
        fields[$0].path == other.fields[$0].path && fields[$0].value.equals(other.fields[$0].value)
      }
  }
}

/// One value of a ``Content``.
package struct ContentValue: Sendable, Hashable {
  /// The text as it was written or answered.
  package var text: String
  /// Whether the service answered a JSON number where text was sent.
  package var isNumber: Bool

  package init(_ text: String, isNumber: Bool = false) {
    self.text = text
    self.isNumber = isNumber
  }

  /// Text equals text to the letter; where either is a JSON number, the decimal values decide.
  package func equals(_ other: ContentValue) -> Bool {
    if text.hasSameBytes(as: other.text) { return true }
    guard isNumber || other.isNumber, let own = DecimalText(text), let others = DecimalText(other.text) else {
      return false
    }
    return own == others
  }
}

extension String {
  /// Whether both are the same bytes; `==` takes different spellings of one character for equal.
  func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable {
        UnsafeRawBufferPointer(bytes).hasSameBytes(as: UnsafeRawBufferPointer($0))
      }
    }.flatMap(\.self) ?? utf8.elementsEqual(other.utf8)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both hold the same bytes, eight of them compared at a time.
  func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset + 8 <= count {
      guard
        loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset += 8
    }
    while offset < count {
      guard self[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}
