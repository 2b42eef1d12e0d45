internal import TrainyardDiagnostics

/// Builds the node trees of a file from libyaml's events: resolves aliases and merge keys, and keeps the limits.
struct YAMLComposer {
  /// A node with the number of nodes that it stands for.
  private struct Composed {
    var node: YAMLNode
    var count: Int
  }

  /// Reading ends here; the finding is noted already.
  private struct Abort: Error {}

  private let file: SourceFile
  private let limits: YAMLLimits
  private var reader: YAMLEventReader
  /// How often reading may go on behind an error of syntax; each time copies the rest of the file.
  private var recoveries = 20
  /// The line that reading began with, and the line of the error of syntax that it ended at.
  private var firstLine = 1
  private var brokenLine: Int?
  private var anchors: [String: Composed] = [:]
  private var openAnchors: Set<String> = []
  private var count = 0
  private var depth = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    reader = YAMLEventReader(file.bytes[...])
  }

  /// The roots of all documents that can be read.
  mutating func documents() -> [YAMLNode] {
    var documents = documentsUpToError()
    while let line = brokenLine, recoveries > 0, let start = file.documentStart(from: max(line, firstLine + 1)) {
      recoveries -= 1
      firstLine = start
      brokenLine = nil
      depth = 0
      openAnchors = []
      reader = YAMLEventReader(file.bytes(fromLine: start), after: start - 1)
      documents += documentsUpToError()
    }
    return documents
  }

  private mutating func documentsUpToError() -> [YAMLNode] {
    var documents: [YAMLNode] = []
    // The root of the document that is being read: one that breaks off does not count.
    var root: YAMLNode?
    do {
      while true {
        let event = try next()
        switch event.kind {
        case .streamEnd: return documents
        case .streamStart: continue
        case .documentStart:
          anchors = [:]
          root = nil
        case .documentEnd: if let root, !root.isNull { documents.append(root) }
        default: root = try compose(event).node
        }
      }
    } catch {
      return documents
    }
  }

  private mutating func next() throws(Abort) -> YAMLEvent {
    do {
      return try reader.next()
    } catch {
      brokenLine = max(error.position.line, 1)
      let line = file.line(error.position.line)?.unicodeScalars.dropFirst(max(0, error.position.column - 2))
      report(
        error.message, rule: .syntax, at: SourceRange(start: error.position, end: error.position),
        notes: error.context.map { [note($0.message, at: SourceRange(start: $0.position, end: $0.position))] } ?? [],
        hint: error.hint(near: line.map { Array($0.prefix(2)) } ?? []))
      throw Abort()
    }
  }

  private func note(_ message: String, at range: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(message, at: location(range))
  }

  private mutating func report(
    _ message: String, rule: YAMLRule, at range: SourceRange, notes: [Diagnostic.Note] = [], hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, message, rule: rule.rawValue, at: location(range), notes: notes, hint: hint))
  }

  private func location(_ range: SourceRange) -> SourceLocation { SourceLocation(file: file, range: range) }

  // MARK: - Nodes

  private mutating func compose(_ event: YAMLEvent) throws(Abort) -> Composed {
    try spend(1, at: event.range)
    switch event.kind {
    case .alias(let name): return try alias(name, event.range)
    case .scalar(let scalar, let anchor, let tag):
      let node = YAMLNode(.scalar(tagged(scalar, tag, event.range)), range: event.range)
      return remember(Composed(node: node, count: 1), anchor)
    case .sequenceStart(let anchor, let tag):
      check(tag, "seq", event.range)
      return remember(
        try nested(anchor, event.range) { composer throws(Abort) in try composer.sequence(event.range) }, anchor)
    case .mappingStart(let anchor, let tag):
      check(tag, "map", event.range)
      return remember(
        try nested(anchor, event.range) { composer throws(Abort) in try composer.mapping(event.range) }, anchor)
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      report("a value was expected", rule: .syntax, at: event.range)
      throw Abort()
    }
  }

  /// Counts nodes against the limit; an alias costs what it stands for, though it takes no memory.
  private mutating func spend(_ nodes: Int, at range: SourceRange) throws(Abort) {
    count += nodes
    guard count <= limits.nodes else {
      report(
        "the file holds more than \(limits.nodes) nodes, aliases counted with what they stand for", rule: .limit,
        at: range, hint: "split the file, or use fewer aliases")
      throw Abort()
    }
  }

  private mutating func nested(
    _ anchor: String?, _ range: SourceRange, _ body: (inout YAMLComposer) throws(Abort) -> Composed
  ) throws(Abort) -> Composed {
    guard depth < limits.depth else {
      report(
        "lists and mappings are nested deeper than \(limits.depth)", rule: .limit, at: range,
        hint: "write structured text in quotes")
      throw Abort()
    }
    depth += 1
    if let anchor { openAnchors.insert(anchor) }
    defer {
      depth -= 1
      if let anchor { openAnchors.remove(anchor) }
    }
    return try body(&self)
  }

  private mutating func remember(_ composed: Composed, _ anchor: String?) -> Composed {
    if let anchor { anchors[anchor] = composed }
    return composed
  }

  private mutating func alias(_ name: String, _ range: SourceRange) throws(Abort) -> Composed {
    if openAnchors.contains(name) {
      report("the alias '*\(name)' stands inside what it stands for", rule: .alias, at: range)
      throw Abort()
    }
    guard let target = anchors[name] else {
      report(
        "there is no anchor '&\(name)' before this", rule: .alias, at: range,
        hint: diagnostics.count < 100 && anchors.count <= 500
          ? Suggestion.hint(for: name, in: anchors.keys.sorted()) : nil)
      return Composed(node: YAMLNode(.scalar(YAMLScalar("")), range: range), count: 1)
    }
    try spend(target.count - 1, at: range)
    return target
  }

  private mutating func sequence(_ start: SourceRange) throws(Abort) -> Composed {
    var nodes: [YAMLNode] = []
    var total = 1
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        let range = SourceRange(start: start.start, end: event.range.end)
        return Composed(node: YAMLNode(.sequence(nodes), range: range), count: total)
      }
      let item = try compose(event)
      nodes.append(item.node)
      total += item.count
    }
  }

  // MARK: - Mappings

  private mutating func mapping(_ start: SourceRange) throws(Abort) -> Composed {
    var entries: [YAMLMapping.Entry] = []
    var merges: [YAMLNode] = []
    var mergePlace: SourceRange?
    var places: [String: SourceRange] = [:]
    var total = 1
    while true {
      let keyEvent = try next()
      if case .mappingEnd = keyEvent.kind {
        let range = SourceRange(start: start.start, end: keyEvent.range.end)
        let merged = try merging(merges, into: entries, places, at: range)
        return Composed(node: YAMLNode(.mapping(YAMLMapping(merged)), range: range), count: total)
      }
      let key = try compose(keyEvent)
      let value = try compose(try next())
      total += key.count + value.count
      guard let scalar = key.node.scalar else {
        report(
          "a key must be a scalar", rule: .key, at: keyEvent.isAlias ? keyEvent.range : key.node.range,
          hint: keyEvent.isAlias ? nil : "put it in quotes")
        continue
      }
      if scalar.text == "<<", scalar.style == .plain {
        if let first = mergePlace {
          report(
            "the key '<<' is here twice", rule: .duplicateKey, at: keyEvent.range,
            notes: [note("first here", at: first)], hint: "merge several mappings with a list: <<: [*a, *b]")
        }
        mergePlace = mergePlace ?? keyEvent.range
        merges.append(value.node)
      } else if let first = places[scalar.text] {
        report(
          "the key '\(scalar.text)' is here twice", rule: .duplicateKey, at: keyEvent.range,
          notes: [note("first here", at: first)])
      } else {
        places[scalar.text] = keyEvent.range
        entries.append(YAMLMapping.Entry(key: scalar.text, keyRange: keyEvent.range, value: value.node))
      }
    }
  }

  /// Adds the entries of merge keys; what is written in the mapping itself wins, then the mapping named first.
  private mutating func merging(
    _ merges: [YAMLNode], into entries: [YAMLMapping.Entry], _ places: [String: SourceRange], at range: SourceRange
  ) throws(Abort) -> [YAMLMapping.Entry] {
    guard !merges.isEmpty else { return entries }
    var result = entries
    var present = Set(places.keys)
    for source in merges.flatMap({ $0.sequence ?? [$0] }) {
      guard let mapping = source.mapping else {
        report(
          "a merge key '<<' takes a mapping or a list of mappings, not \(source.kindName)", rule: .merge,
          at: source.range)
        continue
      }
      try spend(mapping.entries.count, at: range)
      result += mapping.entries.filter { present.insert($0.key).inserted }
    }
    return result
  }

  // MARK: - Tags

  /// `!!str` makes any scalar text; every other tag would change nothing and is refused.
  private mutating func tagged(_ scalar: YAMLScalar, _ tag: String?, _ range: SourceRange) -> YAMLScalar {
    guard let tag, tag != "!" || scalar.style == .plain else { return scalar }
    if tag == "tag:yaml.org,2002:str" || tag == "!" {
      return YAMLScalar(scalar.text, style: scalar.style == .plain ? .doubleQuoted : scalar.style)
    }
    refuse(tag, range)
    return scalar
  }

  private mutating func check(_ tag: String?, _ expected: String, _ range: SourceRange) {
    if let tag, tag != "tag:yaml.org,2002:\(expected)", tag != "!" { refuse(tag, range) }
  }

  private mutating func refuse(_ tag: String, _ range: SourceRange) {
    let shown = tag.hasPrefix("tag:yaml.org,2002:") ? "!!" + tag.dropFirst("tag:yaml.org,2002:".count) : tag
    report(
      "the tag '\(shown)' means nothing here", rule: .tag, at: range,
      hint: "remove it; a field gives its value its type")
  }
}
