/// The hidden line by which a service's comment is found again and replaced: `<!-- trainyard:plan vision/prod -->`.
struct MarkdownMarker: CustomStringConvertible {
  let description: String

  /// - Parameter owner: The project and environment; whatever could end the comment is written in percent.
  init(owner: String?) {
    var name = ""
    // Owners are short; what is longer is none of ours.
    for byte in (owner ?? "").utf8.prefix(300) {
      let isDoubled = byte == UInt8(ascii: "-") && name.hasSuffix("-")
      if Self.isPlain(byte), !isDoubled {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        name += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    description = "<!-- trainyard:plan\(name.isEmpty ? "" : " " + name) -->"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(byte)
    }
  }
}
