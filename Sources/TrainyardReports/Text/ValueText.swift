/// A value of a field as people read it: what is absent in words, a long one by a part, and in quotes with escapes what would
/// read like another value.
struct ValueText: CustomStringConvertible {
  /// The most characters that are shown of a value, unless all of it is asked for.
  static let limit = 200
  /// What is shown for a value that is not there.
  private static let absent = "(none)"

  let description: String

  /// - Parameters:
  ///   - value: The value, nil where there is none.
  ///   - other: The value that it is compared with; of long ones is shown where they begin to differ.
  ///   - isWhole: Whether all of it is shown.
  init(_ value: String?, besides other: String? = nil, isWhole: Bool = false) {
    guard let value else {
      description = Self.absent
      return
    }
    let escaping = Escaping(value, besides: other)
    let text = escaping.map { value.escaped($0) } ?? value
    // Counting the characters of a short text by its bytes is enough to know that it is short.
    guard !isWhole, text.utf8.count > Self.limit, text.count > Self.limit else {
      description = escaping == nil ? text : "\"\(text)\""
      return
    }
    let start = Self.start(of: text, besides: other.map { other in escaping.map { other.escaped($0) } ?? other })
    let part = text.dropFirst(start).prefix(Self.limit)
    let isCut = start + part.count < text.count
    description = (start > 0 ? "…" : "") + part + (isCut ? "…" : "") + " (\(value.count) characters)"
  }

  /// Where the shown part begins: a little before the first difference.
  private static func start(of value: String, besides other: String?) -> Int {
    guard let other else { return 0 }
    let common = zip(value, other).prefix { $0 == $1 }.count
    return common > limit / 2 ? min(common, value.count) - limit / 4 : 0
  }

  /// Which characters of a value in quotes are written as `\u{…}`.
  fileprivate enum Escaping {
    /// Those that nobody sees, or that look like others.
    case confusable
    /// All but the plain ones, since the value would read like the one beside it.
    case all

    /// - Returns: Nil for a value that is written as it is, without quotes.
    init?(_ value: String, besides other: String?) {
      // Nearly all values are plain, and read like no other.
      let needsQuotes = value.needsQuotes
      if !needsQuotes, value.isPlain, other?.isPlain != false { return nil }
      if let other, !value.hasSameBytes(as: other), value.printable == other.printable {
        self = .all
      } else if needsQuotes || value.unicodeScalars.contains(where: \.isConfusable) {
        self = .confusable
      } else {
        return nil
      }
    }
  }

  fileprivate static func isMistakable(_ value: String) -> Bool { value == absent }
}

extension String {
  /// Whether all characters are plain ones of ASCII.
  fileprivate var isPlain: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  /// Whether the value would be read as something else: as none, as quotes, or with fewer blanks.
  fileprivate var needsQuotes: Bool {
    isEmpty || first == " " || last == " " || contains("  ") || first == "\"" && last == "\""
      || ValueText.isMistakable(self)
  }

  /// The text with some characters by their numbers, as it stands between quotes.
  fileprivate func escaped(_ escaping: ValueText.Escaping) -> String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isConfusable, _ where escaping == .all && !(" "..."~").contains(scalar):
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether people do not see the character, or take it for another one: blanks of other widths, characters without a width,
  /// and accents that are characters of their own.
  fileprivate var isConfusable: Bool {
    switch value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D: return false
    // Accents of the alphabets that have letters with the same accents; marks of other scripts are no such thing.
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return true
    // Fillers and selectors.
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xE0100...0xE01EF:
      return true
    default: break
    }
    switch properties.generalCategory {
    case .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
