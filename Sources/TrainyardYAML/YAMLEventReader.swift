internal import CLibYAML
internal import TrainyardDiagnostics

/// Reads events from libyaml: the one place that calls C, and the one owner of its memory.
final class YAMLEventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml reads from this memory as long as the parser lives.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isUsable: Bool
  /// The lines of the file in front of the text.
  private let skippedLines: Int

  /// - Parameter bytes: UTF-8; a byte order mark in front is passed over.
  convenience init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  /// - Parameters:
  ///   - bytes: UTF-8; a byte order mark in front is passed over.
  ///   - skippedLines: The lines of the file in front of these bytes.
  init(_ bytes: ArraySlice<UInt8>, after skippedLines: Int = 0) {
    self.skippedLines = skippedLines
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    input = .allocate(capacity: max(1, text.count))
    _ = input.initialize(from: text)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isUsable = yaml_parser_initialize(parser) == 1
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Reads the next event.
  func next() throws(YAMLSyntaxError) -> YAMLEvent {
    guard isUsable else {
      throw YAMLSyntaxError(message: "there is not enough memory", position: SourcePosition(line: 1, column: 1))
    }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: kind(of: event), range: SourceRange(start: position(event.start_mark), end: position(event.end_mark)))
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT: scalar(event)
    case YAML_SEQUENCE_START_EVENT:
      .sequenceStart(anchor: text(event.data.sequence_start.anchor), tag: text(event.data.sequence_start.tag))
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      .mappingStart(anchor: text(event.data.mapping_start.anchor), tag: text(event.data.mapping_start.tag))
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: .streamEnd
    }
  }

  private func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
    let data = event.data.scalar
    let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
    let style: YAMLScalar.Style
    switch data.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    return .scalar(
      YAMLScalar(String(decoding: bytes, as: UTF8.self), style: style), anchor: text(data.anchor), tag: text(data.tag))
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: skippedLines + mark.line + 1, column: mark.column + 1)
  }

  private var syntaxError: YAMLSyntaxError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the text is not YAML"
    if parser.pointee.error == YAML_READER_ERROR {
      return YAMLSyntaxError(message: problem, position: position(ofByte: parser.pointee.problem_offset))
    }
    let context = parser.pointee.context.map { String(cString: $0) }
    return YAMLSyntaxError(
      message: problem, position: position(parser.pointee.problem_mark),
      context: context.map { ($0, position(parser.pointee.context_mark)) })
  }

  /// The place of a byte, for errors about bytes that are no characters.
  private func position(ofByte offset: Int) -> SourcePosition {
    var position = SourceFile(path: "", bytes: Array(input)).position(ofByte: offset)
    position.line += skippedLines
    return position
  }
}
