/// Walks the pages of a list (contract section 10, row 9).
///
/// The walk ends when the total is reached, or with a page that is empty or holds nothing new; a short page alone is
/// no end. An item that comes twice, because the list moved between two requests, is passed over.
///
/// Where the total promises more, pages are fetched ahead, at most as many as have been read and never more than four,
/// so that a total that is wrong costs little.
struct PageWalk<Page: Sendable, Item: Sendable, ID: Hashable & Sendable>: Sendable {
  /// The largest page number that the service takes.
  static var lastPage: Int { 65535 }
  /// How many pages are fetched at a time at most.
  static var widestWindow: Int { 4 }

  let fetch: @Sendable (_ page: Int) async throws -> Page
  let items: @Sendable (Page) -> [Item]
  let total: @Sendable (Page) -> Int?
  let identity: @Sendable (Item) -> ID

  private var number = 0
  private var seen: Set<ID> = []
  private var isAtEnd = false
  private var ahead: ArraySlice<Page> = []
  /// How many further pages the last one promised.
  private var promisedPages = 1

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
    guard !isAtEnd else { return nil }
    if ahead.isEmpty { ahead = try await nextPages()[...] }
    guard let page = ahead.popFirst() else { return nil }
    var fresh: [Item] = []
    for item in items(page) where seen.insert(identity(item)).inserted { fresh.append(item) }
    // A total below what was seen counts something else, so only an exact hit ends the walk.
    isAtEnd = fresh.isEmpty || total(page) == seen.count
    let missing = max(0, (total(page) ?? 0) - seen.count)
    promisedPages = fresh.isEmpty ? 1 : max(1, (missing + fresh.count - 1) / fresh.count)
    return (page, fresh)
  }

  private mutating func nextPages() async throws -> [Page] {
    let window = min(Self.widestWindow, max(1, number), promisedPages, Self.lastPage - number)
    guard window > 0 else { return [] }
    let first = number + 1
    number += window
    guard window > 1 else { return [try await fetch(first)] }
    return try await withThrowingTaskGroup(of: (number: Int, page: Page).self) { [fetch] group in
      for number in first..<first + window { group.addTask { (number, try await fetch(number)) } }
      var pages: [(number: Int, page: Page)] = []
      for try await page in group { pages.append(page) }
      return pages.sorted { $0.number < $1.number }.map(\.page)
    }
  }
}
