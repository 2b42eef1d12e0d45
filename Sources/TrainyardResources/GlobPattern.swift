/// A name pattern in which `*` stands for any text and `?` for one character.
package struct GlobPattern: Sendable, Hashable {
  package var text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Whether the pattern covers the whole name.
  package func matches(_ name: String) -> Bool {
    let pattern = Array(text.unicodeScalars)
    let scalars = Array(name.unicodeScalars)
    var position = 0
    var index = 0
    var retry: (position: Int, index: Int)?
    while index < scalars.count {
      if position < pattern.count, pattern[position] == "*" {
        retry = (position, index)
        position += 1
      } else if position < pattern.count, pattern[position] == "?" || pattern[position] == scalars[index] {
        position += 1
        index += 1
      } else if let last = retry {
        retry = (last.position, last.index + 1)
        position = last.position + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == "*" }
  }
}
