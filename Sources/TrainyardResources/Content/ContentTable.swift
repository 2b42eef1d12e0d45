/// Contents of one shape, each once and numbered from 0, found by the bytes that they are written as.
package struct ContentTable {
  private var encoder: ContentEncoder
  /// The bytes of all contents one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The first content of each hash, and for each content the next one of its hash.
  private var first: [Int: Int] = [:]
  private var next: [Int?] = []

  /// - Parameter byDecimals: Whether parameters count by their decimal values, where they have one.
  package init(shape: Shape, byDecimals: Bool = false) {
    encoder = ContentEncoder(shape: shape, byDecimals: byDecimals)
  }

  /// The number of contents.
  package var count: Int { ends.count }

  package mutating func reserveCapacity(_ count: Int) {
    ends.reserveCapacity(count)
    next.reserveCapacity(count)
    first.reserveCapacity(count)
  }

  /// The number of an entry's content, which is added where it is not known.
  package mutating func insert(_ entry: DeclaredVersion, algorithm: Algorithm? = nil) -> Int {
    encoder.reset()
    entry.$config.box.value.add(to: &encoder, algorithm: algorithm)
    let hash = encoder.hash
    var known = first[hash]
    while let index = known {
      if isEncoded(index) { return index }
      known = next[index]
    }
    next.append(first.updateValue(count, forKey: hash))
    bytes += encoder.bytes
    ends.append(bytes.count)
    return count - 1
  }

  /// The number of the content that a remote version has, nil where it has none of them.
  package mutating func find(_ version: ObservedVersion) -> Int? {
    encoder.reset()
    version.add(to: &encoder)
    var known = first[encoder.hash]
    while let index = known {
      if isEncoded(index) { return index }
      known = next[index]
    }
    return nil
  }

  /// Whether a content is what the encoder holds.
  private func isEncoded(_ index: Int) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == encoder.bytes.count else { return false }
    return bytes.withUnsafeBytes { all in
      encoder.bytes.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: all[start..<start + $0.count]).hasSameBytes(as: $0)
      }
    }
  }
}

extension ContentEncoder {
  fileprivate var hash: Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
