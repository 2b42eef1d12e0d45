internal import TrainyardResources

extension ProjectTemplate.Settings {
  /// What is wrong with the settings themselves.
  var problems: [String] {
    var problems: [String] = []
    if !ObjectName.isValid(name, allowsDots: true) {
      problems.append("'\(name)' is no name for a project: 1 to 64 letters, digits, '_', '-' and '.'")
    }
    if let job, !ObjectName.isValid(job) {
      problems.append("'\(job)' is no name for a job: 1 to 64 letters, digits, '_' and '-'")
    }
    if !Self.isBucket(bucket) {
      problems.append("'\(bucket)' is no name for a bucket: 3 to 63 small letters, digits, '-' and '.'")
    }
    if !Self.isFolder(specs) { problems.append("'\(specs)' is no folder inside the project") }
    return problems + placeProblems + variableProblems
  }

  private var placeProblems: [String] {
    switch place {
    case .region(let name) where !ObjectName.isValid(name): ["'\(name)' is no region, such as eu-de"]
    case .endpoint(let address) where !address.hasPrefix("https://") && !address.hasPrefix("http://"):
      ["'\(address)' is no address, such as https://modelarts.eu-de.otc.t-systems.com"]
    case .emulator(let path) where path.isEmpty: ["the emulator needs a file"]
    default: []
    }
  }

  private var variableProblems: [String] {
    guard let name = projectIDVariable else { return [] }
    let bytes = name.utf8
    guard ObjectName.isValid(name), !bytes.contains(UInt8(ascii: "-")),
      bytes.first.map({ $0 > UInt8(ascii: "9") }) == true
    else { return ["'\(name)' is no name for a variable of the environment"] }
    let isSecret = SensitiveName.isSensitive(name) || SubstitutionScope.isCredential(name)
    return isSecret ? ["'\(name)' is a secret by its name; the id of a project is none"] : []
  }

  /// The service's rule for names of buckets.
  private static func isBucket(_ name: String) -> Bool {
    (3...63).contains(name.utf8.count) && ObjectName.isValid(name, allowsDots: true)
      && !name.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: "_") }
  }

  /// Whether a path leads to a folder inside the one that it is relative to.
  private static func isFolder(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" }
      && !path.split(separator: "/").contains("..")
  }
}
