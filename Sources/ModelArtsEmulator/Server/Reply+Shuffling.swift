internal import ModelArtsAPI

extension Reply {
  /// The answer with the elements of its lists in an order that looks random.
  ///
  /// Only the lists of the payload itself are meant: those inside of objects have an order that says something.
  ///
  /// - Parameter seed: What the order begins with.
  func shufflingLists(seed: UInt64) -> Reply {
    guard case .json(.object(let object)) = body else { return self }
    var random = SeededGenerator(seed: seed)
    let members = object.members.map { member in
      guard case .array(let elements) = member.value else { return member }
      return JSONObject.Member(key: member.key, value: .array(elements.shuffled(using: &random)))
    }
    var copy = self
    copy.body = .json(.object(JSONObject(members)))
    return copy
  }
}
