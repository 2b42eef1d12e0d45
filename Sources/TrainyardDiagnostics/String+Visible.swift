extension String {
  /// The text without anything that could steer a terminal or the log of a CI service, so that text from outside stays text.
  ///
  /// Control characters, line separators and characters that turn the direction of writing become U+FFFD. Services read
  /// commands from lines that begin with `::`, or that contain `##[`: where a word begins with two colons, and between two
  /// number signs in front of a bracket or letter, stands a backslash.
  package var visible: String {
    guard utf8.contains(where: \.mayNeedCare) else { return self }
    var shown = String.UnicodeScalarView()
    var scalars = unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      let isWordStart = shown.last.map { $0 == " " || $0 == "\t" || $0 == "\u{FFFD}" } ?? true
      if scalar == ":", isWordStart, scalars.first == ":" { shown.append("\\") }
      shown.append(scalar.steers ? "\u{FFFD}" : scalar)
      if scalar == "#", scalars.beginsServiceCommand { shown.append("\\") }
    }
    return String(shown)
  }
}

extension UInt8 {
  /// Whether the byte may be part of something that is replaced.
  fileprivate var mayNeedCare: Bool {
    self < 0x20 || self >= 0x7F || self == UInt8(ascii: ":") || self == UInt8(ascii: "#")
  }
}

extension Unicode.Scalar {
  /// Whether the character acts on a terminal instead of being shown.
  var steers: Bool {
    switch value {
    case 0x09: false
    case 0x20...0x7E: false
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: properties.generalCategory == .control
    }
  }
}

extension Substring.UnicodeScalarView {
  /// Whether the rest, behind a number sign, makes it the begin of `##[command]` or `##service[command]`.
  var beginsServiceCommand: Bool {
    first == "#" && dropFirst().first.map { $0 == "[" || $0.properties.isAlphabetic } ?? false
  }
}
