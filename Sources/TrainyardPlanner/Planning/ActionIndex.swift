/// Finds actions by what tells them apart, in little memory: a table of places, without copies of the actions.
struct ActionIndex {
  private let actions: [Action]
  /// The place of an action in each slot that is taken, else -1; an action that finds its slot taken goes to the next.
  private var slots: [Int32]
  private let mask: Int

  /// - Parameter actions: Of several with one id the first is found.
  init(_ actions: [Action]) {
    self.actions = actions
    var size = 16
    while size < actions.count * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: -1, count: size)
    for index in actions.indices {
      let slot = slot(of: actions[index].id)
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
  }

  /// The place of an action, nil where the plan has none of this id.
  subscript(id: Action.ID) -> Int? {
    let index = slots[slot(of: id)]
    return index < 0 ? nil : Int(index)
  }

  /// The slot that holds an id, or else the free one that it would be put in.
  private func slot(of id: Action.ID) -> Int {
    var slot = id.hashValue & mask
    while slots[slot] >= 0, !actions[Int(slots[slot])].has(id) { slot = (slot + 1) & mask }
    return slot
  }
}
