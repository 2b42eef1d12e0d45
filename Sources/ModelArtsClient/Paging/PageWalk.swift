/// Walks the pages of a list (contract section 10, row 9).
///
/// The walk ends when the total is reached, or with a page that is empty or holds nothing new; a short page alone is
/// no end. An item that comes twice, because the list moved between two requests, is passed over.
struct PageWalk<Page: Sendable, Item: Sendable, ID: Hashable & Sendable>: Sendable {
  /// The largest page number that the service takes.
  static var lastPage: Int { 65535 }

  let fetch: @Sendable (_ page: Int) async throws -> Page
  let items: @Sendable (Page) -> [Item]
  let total: @Sendable (Page) -> Int?
  let identity: @Sendable (Item) -> ID

  private var number = 0
  private var seen: Set<ID> = []
  private var isAtEnd = false

  init(
    items: @escaping @Sendable (Page) -> [Item], total: @escaping @Sendable (Page) -> Int?,
    identity: @escaping @Sendable (Item) -> ID, fetch: @escaping @Sendable (_ page: Int) async throws -> Page
  ) {
    self.fetch = fetch
    self.items = items
    self.total = total
    self.identity = identity
  }

  /// The next page with those of its items that no page before had; nil at the end.
  mutating func next() async throws -> (page: Page, fresh: [Item])? {
    guard !isAtEnd, number < Self.lastPage else { return nil }
    number += 1
    let page = try await fetch(number)
    var fresh: [Item] = []
    for item in items(page) where seen.insert(identity(item)).inserted { fresh.append(item) }
    // A total below what was seen counts something else, so only an exact hit ends the walk.
    isAtEnd = fresh.isEmpty || total(page) == seen.count
    return (page, fresh)
  }
}
