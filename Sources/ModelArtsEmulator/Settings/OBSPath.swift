internal import ModelArtsAPI

/// The rules for paths of the object storage, written `/bucket/folder/` without a scheme.
enum OBSPath {
  private static let forbidden = Set(" '`{}[]".unicodeScalars)

  /// Returns a path that keeps the rules.
  ///
  /// - Throws: ``ServiceFailure`` with 4313 for no path at all and for characters that are neither ASCII nor Chinese,
  ///   2608 for a character of ASCII that is not allowed, 2606 for a bucket without a folder.
  static func checked(_ path: String) throws -> String {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path.unicodeScalars.allSatisfy({ $0.isASCII || isChinese($0) })
    else {
      throw ServiceFailure(400, ServiceCode(rawValue: "ModelArts.4313"), "OBS path is invalid: \(path)")
    }
    let isPrintable = path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPrintable, !path.unicodeScalars.contains(where: forbidden.contains) else {
      throw ServiceFailure(
        400, ServiceCode(rawValue: "ModelArts.2608"), "\(path) should not contains space ` ' { } [ ]")
    }
    guard path.split(separator: "/").count > 1 else {
      throw ServiceFailure(400, ServiceCode(rawValue: "ModelArts.2606"), "\(path) should not be bucket")
    }
    return path
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x4DBF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
  }

  /// Whether a file lies in a folder, at any depth.
  static func contains(_ file: String, in folder: String) -> Bool {
    file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}

extension FieldReader {
  /// A checked path; nil for an absent or empty one.
  func path(_ key: String) throws -> String? {
    try string(key).map(OBSPath.checked)
  }
}
