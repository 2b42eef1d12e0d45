/// Patterns in which `*` stands for any text and `?` for one character.
enum Glob {
  /// Whether the whole text fits the pattern.
  static func matches(_ text: String, pattern: String) -> Bool {
    let text = Array(text)
    let pattern = Array(pattern)
    var position = 0
    var next = 0
    // Where the latest `*` was, and how much text it has swallowed so far.
    var star: Int?
    var swallowed = 0
    while position < text.count {
      if next < pattern.count, pattern[next] == "*" {
        star = next
        swallowed = position
        next += 1
      } else if next < pattern.count, pattern[next] == "?" || pattern[next] == text[position] {
        position += 1
        next += 1
      } else if let star {
        swallowed += 1
        position = swallowed
        next = star + 1
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}
