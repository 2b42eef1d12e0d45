/// The keys that a mapping takes, in the order in which people are told of them.
struct KeyList: ExpressibleByArrayLiteral {
  let all: [String]
  /// The keys for hashing; nil where there are so few that comparing is faster.
  private let set: Set<String>?

  init(_ keys: [String]) {
    all = keys
    set = keys.count > 8 ? Set(keys) : nil
  }

  init(arrayLiteral keys: String...) {
    self.init(keys)
  }

  func contains(_ key: String) -> Bool { set?.contains(key) ?? all.contains(key) }
}
