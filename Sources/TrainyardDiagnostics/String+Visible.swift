extension String {
  /// The text with control characters replaced, so that text from outside cannot steer a terminal.
  package var visible: String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      let isBidirectional = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      return isBidirectional || (scalar.properties.generalCategory == .control && scalar != "\t")
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }
}
