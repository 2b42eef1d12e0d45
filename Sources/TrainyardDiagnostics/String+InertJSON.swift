extension String {
  /// JSON that says the same and holds nothing that could steer a terminal or the log of a CI service.
  ///
  /// What ``visible`` replaces in texts is written in hexadecimal here, so that programs read the texts as they are. Lines of
  /// JSON begin with a bracket, a number or a quote, so that no line begins with two colons.
  package var inertJSON: String {
    guard utf8.contains(where: { $0 >= 0x7F || $0 == UInt8(ascii: "#") }) else { return self }
    var inert = UnicodeScalarView()
    var scalars = unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      // Between the texts of JSON there are line breaks, and nothing else that steers.
      if scalar != "\n", scalar != "\r", scalar.steers {
        let digits = String(scalar.value, radix: 16)
        inert.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
      } else {
        inert.append(scalar)
        if scalar == "#", scalars.beginsServiceCommand {
          inert.append(contentsOf: "\\u0023".unicodeScalars)
          scalars.removeFirst()
        }
      }
    }
    return String(inert)
  }
}
