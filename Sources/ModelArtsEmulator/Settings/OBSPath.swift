internal import ModelArtsAPI

/// The rules for paths of the object storage, written `/bucket/folder/` without a scheme.
enum OBSPath {
  private static let forbidden: Set<Character> = [" ", "'", "`", "{", "}", "[", "]"]

  /// Returns a path that keeps the rules.
  ///
  /// - Throws: ``ServiceFailure`` with 4313 for no path at all, 2608 for a character that is not allowed, 2606 for a
  ///   bucket without a folder.
  static func checked(_ path: String) throws -> String {
    guard path.hasPrefix("/"), !path.hasPrefix("//") else {
      throw ServiceFailure(400, ServiceCode(rawValue: "ModelArts.4313"), "OBS path is invalid: \(path)")
    }
    let isClean = path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isClean, !path.contains(where: forbidden.contains) else {
      throw ServiceFailure(
        400, ServiceCode(rawValue: "ModelArts.2608"), "\(path) should not contains space ` ' { } [ ]")
    }
    guard path.split(separator: "/").count > 1 else {
      throw ServiceFailure(400, ServiceCode(rawValue: "ModelArts.2606"), "\(path) should not be bucket")
    }
    return path
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
