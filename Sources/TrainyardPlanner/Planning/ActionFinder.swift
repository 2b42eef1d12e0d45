/// Finds what actions wait for, mostly without a table.
///
/// Nearly always that is one of the two found last, the action right before the one that waits, or one a little further
/// on. Only where this fails is a table of all actions made.
struct ActionFinder {
  private let actions: [Action]
  /// The places of the two found last.
  private var last = 0
  private var secondLast = 0
  /// Where searching goes on; it only ever moves forward, so that all searches together look at each action once.
  private var cursor = 0
  private var table: ActionIndex?

  init(_ actions: [Action]) {
    self.actions = actions
  }

  /// The place of an action, nil where the plan has none of this id.
  ///
  /// - Parameter waiting: The place of the action that waits for it.
  mutating func place(of id: Action.ID, for waiting: Int) -> Int? {
    if let table { return table[id] }
    if actions[last].has(id) { return last }
    if actions[secondLast].has(id) { return found(at: secondLast) }
    if waiting > 0, actions[waiting - 1].has(id) { return waiting - 1 }
    while cursor < waiting {
      defer { cursor += 1 }
      if actions[cursor].has(id) { return found(at: cursor) }
    }
    let table = ActionIndex(actions)
    self.table = table
    return table[id]
  }

  private mutating func found(at place: Int) -> Int {
    (last, secondLast) = (place, last)
    return place
  }
}
