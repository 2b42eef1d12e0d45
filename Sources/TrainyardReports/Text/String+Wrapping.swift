extension String {
  /// The words of the text in lines of at most so many columns; a longer word has a line of its own.
  func wrapped(to width: Int) -> [String] { split(separator: " ").map(String.init).wrapped(to: width) }
}

extension [String] {
  /// The items in lines of at most so many columns, with a blank between two.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for item in self {
      if let last = lines.last, last.count + item.count + 1 <= width {
        lines[lines.count - 1] = "\(last) \(item)"
      } else {
        lines.append(item)
      }
    }
    return lines
  }
}
