internal import TrainyardDiagnostics

/// Reads documents as they are written: the structure from libyaml's events, the rest from the text between them.
///
/// Comments cannot stand inside tokens (headers of blocks aside), so each lies in the gap between two events. A comment
/// behind something on its line belongs to that. Comments on lines of their own belong to the item below them, or where
/// they are indented deeper than it, to the end of the collection that their indentation fits.
struct YAMLSyntaxReader {
  let source: YAMLSourceText
  private let events: YAMLEventReader
  /// The place up to which the text has been read.
  var cursor = SourcePosition(line: 1, column: 1)
  /// Comments that have been read and have no place yet.
  var pending: [YAMLGap.Comment] = []
  /// The item that a comment at the end of the line belongs to.
  var last: YAMLSyntaxItem?
  /// Where the comment of ``last`` stands, for comments that continue it on the next lines.
  var lastTrailing: SourcePosition?
  /// Block collections that ended since the last item began, innermost first, with their columns.
  var closed: [(collection: YAMLSyntaxCollection, column: Int)] = []
  var document: YAMLSyntaxDocument?
  var flowDepth = 0

  init(_ file: SourceFile) {
    source = YAMLSourceText(file.bytes)
    events = YAMLEventReader(file.bytes)
  }

  mutating func documents() throws(YAMLSyntaxError) -> [YAMLSyntaxDocument] {
    var documents: [YAMLSyntaxDocument] = []
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamStart: continue
      case .streamEnd:
        advance(to: source.end)
        // A file of comments alone has no document for them.
        if document == nil { documents.append(YAMLSyntaxDocument()) }
        finish(documents.last)
        return documents
      case .documentStart: documents.append(start(event))
      case .documentEnd:
        if event.range.start < event.range.end {
          advance(to: event.range.start)
          finish(document)
          cursor = event.range.end
        }
      default:
        guard let root = document?.root else { continue }
        root.value = try node(event, of: root)
      }
    }
  }

  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent { try events.next() }

  // MARK: - Documents

  private mutating func start(_ event: YAMLEvent) -> YAMLSyntaxDocument {
    let next = YAMLSyntaxDocument()
    defer {
      document = next
      last = next.root
      lastTrailing = nil
      closed = []
    }
    guard event.range.start < event.range.end else { return next }
    advance(to: event.range.start)
    if document != nil { finish(document) }
    next.prefix = pending.map(\.comment)
    pending = []
    readDirectives(of: next, event.range)
    return next
  }

  /// Reads the lines from the first directive to `---`.
  private mutating func readDirectives(of document: YAMLSyntaxDocument, _ range: SourceRange) {
    for number in range.start.line...range.end.line {
      let line = source.line(number)
      let comment = line.indices.first { line[$0] == "#" && ($0 == 0 || line[$0 - 1].isYAMLBlank) }
      if number < range.end.line, let comment {
        document.prefix.append(YAMLGap.comment(source, number, comment).comment)
      }
      guard line.first == "%" else { continue }
      let directive = YAMLSyntaxLine(String(line[..<(comment ?? line.count)]))
      document.directives.append(directive.trimmed(front: false, back: true, keepsEscapes: false).text)
    }
    cursor = range.end
  }

  /// Gives the comments behind the last item of a document their places.
  private mutating func finish(_ document: YAMLSyntaxDocument?) {
    let rest = settle(pending, above: 0)
    document?.root.foot += rest
    pending = []
    closed = []
  }

  // MARK: - Gaps

  /// Reads the gap up to a place.
  ///
  /// - Returns: The place of the last dash in it.
  @discardableResult mutating func advance(to place: SourcePosition) -> SourcePosition? {
    let gap = YAMLGap(source, from: cursor, to: place)
    pending += gap.comments
    cursor = max(cursor, place)
    return gap.dash
  }
}
