/// The items of a list, page after page as they are asked for.
public struct PagedSequence<Element: Sendable>: AsyncSequence, Sendable {
  public typealias Failure = any Error

  private let makeSource: @Sendable () -> AsyncIterator.Source

  init<Page, ID>(_ walk: PageWalk<Page, Element, ID>, where isWanted: @escaping @Sendable (Element) -> Bool) {
    makeSource = {
      var walk = walk
      return { try await walk.next()?.fresh.filter(isWanted) }
    }
  }

  /// Reads the pages one by one.
  public struct AsyncIterator: AsyncIteratorProtocol {
    typealias Source = () async throws -> [Element]?

    let source: Source
    private var buffer: ArraySlice<Element> = []

    init(source: @escaping Source) {
      self.source = source
    }

    /// The next item, nil at the end of the list.
    ///
    /// - Throws: ``ModelArtsError`` where a page cannot be read.
    public mutating func next() async throws -> Element? {
      while buffer.isEmpty {
        guard let items = try await source() else { return nil }
        buffer = items[...]
      }
      return buffer.popFirst()
    }
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(source: makeSource())
  }
}

extension PagedSequence {
  /// Every item.
  ///
  /// - Throws: ``ModelArtsError`` where a page cannot be read.
  public func collected() async throws -> [Element] {
    var result: [Element] = []
    for try await element in self { result.append(element) }
    return result
  }
}
