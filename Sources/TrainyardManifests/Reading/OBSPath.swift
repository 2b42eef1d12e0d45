/// The service's rules for paths in OBS.
enum OBSPath {
  /// What is wrong with a path, nil where nothing is.
  static func problem(of path: String) -> String? {
    let bytes = path.utf8
    let slash = UInt8(ascii: "/")
    guard bytes.first == slash else { return "must begin with '/'" }
    if bytes.dropFirst().first == slash { return "must name a bucket" }
    if let forbidden = bytes.first(where: isForbidden) {
      let shown = forbidden < 0x20 || forbidden == 0x7F ? "control characters" : "'\(Unicode.Scalar(forbidden))'"
      return "must not contain \(shown)"
    }
    // A bucket, and something behind the slash that follows it.
    guard let end = bytes.dropFirst().firstIndex(of: slash), bytes[end...].contains(where: { $0 != slash }) else {
      return "must name a folder inside the bucket, not the bucket alone"
    }
    return nil
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
