/// The rule for names of jobs and configurations: 1 to 64 letters, digits, `-` and `_`.
///
/// The edition of Dec 2019 allowed 20 characters (contract section 10, row 34).
enum ObjectName {
  /// Returns a name that keeps the rule.
  static func checked(_ name: String) throws -> String {
    let allowed = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard allowed, (1...64).contains(name.utf8.count) else {
      throw ServiceFailure.parameter("Illegal name: \(name)")
    }
    return name
  }
}
