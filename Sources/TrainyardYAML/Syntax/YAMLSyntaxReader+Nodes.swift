internal import TrainyardDiagnostics

extension YAMLSyntaxReader {
  /// Reads a node.
  ///
  /// - Parameters:
  ///   - event: The event that it begins with.
  ///   - item: The item whose key or value it is.
  mutating func node(_ event: YAMLEvent, of item: YAMLSyntaxItem) throws(YAMLSyntaxError) -> YAMLSyntaxNode {
    switch event.kind {
    case .alias(let name):
      advance(to: event.range.start)
      settle(above: item)
      cursor = event.range.end
      return YAMLSyntaxNode(.alias(name))
    case .scalar(let scalar, let anchor, let tag):
      let isAbsent = anchor == nil && tag == nil && scalar.style == .plain && scalar.text.isEmpty
      // Its place may lie behind comments that belong to what follows.
      if isAbsent { return YAMLSyntaxNode(.scalar(YAMLSyntaxScalar())) }
      let properties = readProperties((anchor, tag), event.range)
      if properties.isEmpty { advance(to: event.range.start) }
      settle(above: item)
      let node = YAMLSyntaxNode(.scalar(read(scalar, to: event.range.end, of: item)))
      node.properties = properties
      return node
    case .sequenceStart(let anchor, let tag):
      return try collection(.sequence, event, readProperties((anchor, tag), event.range), of: item)
    case .mappingStart(let anchor, let tag):
      return try collection(.mapping, event, readProperties((anchor, tag), event.range), of: item)
    default: return YAMLSyntaxNode(.scalar(YAMLSyntaxScalar()))
    }
  }

  /// Reads the anchor and the tag in front of a node, as they are written, and the gap behind them.
  private mutating func readProperties(_ properties: (anchor: String?, tag: String?), _ range: SourceRange) -> [String]
  {
    var texts: [String] = []
    let count = (properties.anchor == nil ? 0 : 1) + (properties.tag == nil ? 0 : 1)
    guard count > 0 else { return [] }
    advance(to: range.start)
    while texts.count < count, cursor < range.end {
      let line = source.line(cursor.line)
      let rest = line[min(cursor.column - 1, line.count)...]
      let text = rest.prefix { !$0.isYAMLBlank && !(flowDepth > 0 && ",]}".unicodeScalars.contains($0)) }
      guard let first = text.first, first == "&" || first == "!" else { break }
      texts.append(String(text))
      cursor.column += text.count
      skipGap(before: range.end)
    }
    return texts
  }

  /// Reads white space and comments up to what follows them.
  private mutating func skipGap(before end: SourcePosition) {
    var place = cursor
    while place < end {
      let character = source[place]
      if character == nil || character == "#" {
        place = SourcePosition(line: place.line + 1, column: 1)
      } else if character?.isYAMLBlank == true {
        place.column += 1
      } else {
        break
      }
    }
    advance(to: min(place, end))
  }

  // MARK: - Scalars

  /// Reads a scalar that begins where the reader stands.
  private mutating func read(_ scalar: YAMLScalar, to end: SourcePosition, of item: YAMLSyntaxItem) -> YAMLSyntaxScalar
  {
    if scalar.style == .literal || scalar.style == .folded { return readBlock(scalar, to: end, of: item) }
    defer { cursor = max(cursor, end) }
    return YAMLSyntaxScalar(scalar, written: source.pieces(SourceRange(start: cursor, end: end)))
  }

  private mutating func readBlock(
    _ scalar: YAMLScalar, to end: SourcePosition, of item: YAMLSyntaxItem
  ) -> YAMLSyntaxScalar {
    let line = source.line(cursor.line)
    let header = line[min(cursor.column - 1, line.count)...]
    if let comment = header.firstIndex(of: "#") {
      pending.append(YAMLGap.comment(source, cursor.line, comment))
      settle(above: item)
    }
    let below = SourcePosition(line: cursor.line + 1, column: 1)
    var content = below <= end ? source.pieces(SourceRange(start: below, end: end)) : []
    if end.column == 1, !content.isEmpty { content.removeLast() }
    cursor = max(cursor, end)
    return YAMLSyntaxScalar(scalar, header: Array(header), content: content)
  }

  // MARK: - Collections

  private mutating func collection(
    _ kind: YAMLSyntaxCollection.Kind, _ event: YAMLEvent, _ properties: [String], of item: YAMLSyntaxItem
  ) throws(YAMLSyntaxError) -> YAMLSyntaxNode {
    let isFlow = flowDepth > 0 || isBracket(before: event.range.end)
    let collection = YAMLSyntaxCollection(kind, isFlow: isFlow)
    if isFlow {
      advance(to: event.range.start)
      settle(above: item)
      cursor = max(cursor, event.range.end)
      flowDepth += 1
    }
    last = item
    let column = kind == .sequence ? try readElements(of: collection) : try readEntries(of: collection)
    if isFlow {
      flowDepth -= 1
      last = item
    } else {
      closed.append((collection, column))
    }
    let node = YAMLSyntaxNode(.collection(collection))
    node.properties = properties
    return node
  }

  private func isBracket(before end: SourcePosition) -> Bool {
    guard end.column > 1 else { return false }
    let character = source[SourcePosition(line: end.line, column: end.column - 1)]
    return character == "[" || character == "{"
  }

  /// Reads the elements of a list.
  ///
  /// - Returns: The column of the list.
  private mutating func readElements(of collection: YAMLSyntaxCollection) throws(YAMLSyntaxError) -> Int {
    var column = Int.max
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        close(collection, event.range)
        return column
      }
      let (item, place) = start(in: collection, at: event.range.start)
      column = min(column, place.column)
      item.value = try node(event, of: item)
    }
  }

  /// Reads the entries of a mapping.
  ///
  /// - Returns: The column of the mapping.
  private mutating func readEntries(of collection: YAMLSyntaxCollection) throws(YAMLSyntaxError) -> Int {
    var column = Int.max
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        close(collection, event.range)
        return column
      }
      let (item, place) = start(in: collection, at: event.range.start)
      column = min(column, place.column)
      item.key = try node(event, of: item)
      item.value = try node(try next(), of: item)
    }
  }

  /// Begins an item: the comments in front of it find their places.
  private mutating func start(
    in collection: YAMLSyntaxCollection, at start: SourcePosition
  ) -> (item: YAMLSyntaxItem, place: SourcePosition) {
    let dash = advance(to: start)
    let place = collection.kind == .sequence && !collection.isFlow ? dash ?? start : start
    let before = pending.filter { $0.position < place }
    pending.removeAll { $0.position < place }
    let item = YAMLSyntaxItem()
    item.head = settle(before, above: collection.isFlow ? .max : place.column)
    item.isSpaced = source.isFirst(place) && source.isBlank(place.line - 1)
    if let previous = collection.items.last {
      if !collection.isFlow { splitFoot(of: previous, from: item) }
    } else {
      openFirst(item, in: collection)
    }
    collection.items.append(item)
    closed = []
    last = item
    lastTrailing = nil
    return (item, place)
  }

  /// The first item of a collection has no empty line above it; comments above the first key of a document are its own.
  private func openFirst(_ item: YAMLSyntaxItem, in collection: YAMLSyntaxCollection) {
    if let root = document?.root, !collection.isFlow, last === root {
      root.head += item.head
      root.isSpaced = item.isSpaced
      item.head = []
      item.isSpaced = false
    } else {
      item.hasBlankAbove = false
    }
  }

  private mutating func close(_ collection: YAMLSyntaxCollection, _ range: SourceRange) {
    guard collection.isFlow else { return }
    advance(to: range.start)
    let rest = settle(pending, above: .max)
    pending = []
    if collection.items.isEmpty { last?.head += rest } else { collection.foot += rest }
    cursor = max(cursor, range.end)
  }
}
