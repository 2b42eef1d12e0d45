/// What happens when, in the order of time; what happens at one time happens in the order in which it was noted.
struct Agenda<Item: Sendable>: Sendable {
  private struct Entry: Sendable {
    let time: Duration
    let number: Int
    let item: Item
  }

  /// The latest first, so that the next is at the end.
  private var entries: [Entry] = []
  private var count = 0

  mutating func add(_ item: Item, at time: Duration) {
    count += 1
    let entry = Entry(time: time, number: count, item: item)
    var place = entries.count
    while place > 0, entries[place - 1].time <= time { place -= 1 }
    entries.insert(entry, at: place)
  }

  /// Takes the next item.
  mutating func next() -> (time: Duration, item: Item)? { entries.popLast().map { ($0.time, $0.item) } }
}
