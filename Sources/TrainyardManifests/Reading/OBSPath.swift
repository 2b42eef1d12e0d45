/// The service's rules for paths in OBS.
enum OBSPath {
  /// What is wrong with a path, nil where nothing is.
  static func problem(of path: String) -> String? {
    guard path.hasPrefix("/") else { return "must begin with '/'" }
    if path.hasPrefix("//") { return "must name a bucket" }
    let forbidden = path.unicodeScalars.first { scalar in
      " '{}[]".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
    }
    if let forbidden { return "must not contain '\(forbidden)'" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count < 2 ? "must name a folder inside the bucket, not the bucket alone" : nil
  }
}
