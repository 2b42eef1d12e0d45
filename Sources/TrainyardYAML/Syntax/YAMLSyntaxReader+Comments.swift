internal import TrainyardDiagnostics

extension YAMLSyntaxReader {
  /// Gives comments their places at what stands before them.
  ///
  /// - Parameter column: The column of what stands behind them.
  /// - Returns: The comments that belong to what stands behind them.
  mutating func settle(_ comments: [YAMLGap.Comment], above column: Int) -> [YAMLSyntaxComment] {
    var rest: [YAMLSyntaxComment] = []
    for comment in comments {
      guard rest.isEmpty else {
        rest.append(comment.comment)
        continue
      }
      if !comment.isAlone {
        attachTrailing(comment)
      } else if let place = lastTrailing, comment.position.line == place.line + 1,
        comment.position.column == place.column, comment.position.column != column
      {
        last?.trailing.append(comment.comment.text)
        lastTrailing = comment.position
      } else if let collection = closedCollection(at: comment.position.column, above: column) {
        collection.foot.append(comment.comment)
      } else {
        rest.append(comment.comment)
      }
    }
    return rest
  }

  /// Settles all comments that are pending: what belongs to nothing before it stands above an item.
  mutating func settle(above item: YAMLSyntaxItem) {
    guard !pending.isEmpty else { return }
    item.head += settle(pending, above: .max)
    pending = []
  }

  private mutating func attachTrailing(_ comment: YAMLGap.Comment) {
    guard let last else { return }
    if last.trailing.isEmpty {
      last.trailing = [comment.comment.text]
      lastTrailing = comment.position
    } else {
      last.head.append(YAMLSyntaxComment(comment.comment.text))
      lastTrailing = nil
    }
  }

  /// The innermost collection that ended and is not indented deeper than a comment; those inside it are done with.
  private mutating func closedCollection(at column: Int, above limit: Int) -> YAMLSyntaxCollection? {
    guard column > limit else { return nil }
    closed = Array(closed.drop { $0.column > column })
    return closed.first.flatMap { $0.column > limit ? $0.collection : nil }
  }

  /// Moves comments from the head of an item to the foot of the one before it, where they stand directly below that and
  /// an empty line follows.
  func splitFoot(of previous: YAMLSyntaxItem, from item: YAMLSyntaxItem) {
    guard let first = item.head.first, !first.isSpaced else { return }
    let end = item.head.firstIndex(where: \.isSpaced) ?? (item.isSpaced ? item.head.count : 0)
    previous.foot = Array(item.head.prefix(end))
    item.head.removeFirst(end)
  }
}
