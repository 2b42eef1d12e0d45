extension YAMLSyntaxPrinter {
  /// What stands in front of a value on its line.
  enum Lead {
    /// The start of the line.
    case nothing
    /// The dash of a list.
    case dash
    /// The colon of a mapping.
    case colon
  }

  /// Prints a collection in block style.
  ///
  /// - Parameters:
  ///   - column: How deep it is indented.
  ///   - continuesLine: Whether its first line has been begun.
  mutating func print(_ collection: YAMLSyntaxCollection, at column: Int, continuesLine: Bool = false) {
    var needsBlank = false
    for (index, item) in collection.items.enumerated() {
      if index > 0, needsBlank { writer.blankLine() }
      if index > 0 || !continuesLine {
        printHead(of: item, isFirst: index == 0, at: column)
        writer.indent(column)
      }
      switch collection.kind {
      case .sequence:
        writer.write("-")
        printValue(of: item, at: column, behind: .dash)
      case .mapping: printEntry(item, at: column)
      }
      print(item.foot, at: column)
      needsBlank = !item.foot.isEmpty
    }
    print(collection.foot, at: column)
  }

  private mutating func printHead(of item: YAMLSyntaxItem, isFirst: Bool, at column: Int) {
    let hoisted = hoistedItems(of: item)
    // The first item of a collection has no empty line above it.
    if isFirst { writer.forbidBlank() }
    printHead(of: item, at: column)
    if isFirst, item.head.isEmpty { writer.forbidBlank() }
    for inner in hoisted where !inner.head.isEmpty { printHead(of: inner, at: column) }
  }

  /// The items that begin on the line of an element: the first of the collection in it, the first in that, and so on.
  private func hoistedItems(of item: YAMLSyntaxItem) -> [YAMLSyntaxItem] {
    guard item.key == nil, beginsOnLine(item), let first = item.value.collection?.items.first else { return [] }
    return [first] + hoistedItems(of: first)
  }

  /// Whether the collection in an element of a list begins on the line of its dash; one in brackets does not if it has
  /// to leave them for its comments.
  private func beginsOnLine(_ item: YAMLSyntaxItem) -> Bool {
    guard let collection = item.value.collection else { return false }
    return item.trailing.isEmpty && item.value.properties.isEmpty && (!collection.isFlow || collection.hasComments)
  }

  private mutating func printEntry(_ item: YAMLSyntaxItem, at column: Int) {
    guard let key = item.key else { return }
    if let text = simpleKey(key) {
      writer.write(text + ":")
    } else {
      writer.write("?")
      let question = YAMLSyntaxItem()
      question.value = key
      printValue(of: question, at: column, behind: .dash)
      writer.indent(column)
      writer.write(":")
    }
    printValue(of: item, at: column, behind: .colon)
  }

  /// Prints the value of an item to the end of its lines.
  ///
  /// - Parameter column: The column of the collection that the item stands in.
  mutating func printValue(of item: YAMLSyntaxItem, at column: Int, behind lead: Lead) {
    let node = item.value
    var prefix = lead == .nothing ? "" : " "
    switch node.content {
    case .alias(let name):
      writer.write("\(prefix)*\(name)")
      endLine(item.trailing)
    case .scalar(let scalar):
      writePrefix(node.properties, &prefix)
      if !scalar.isEmpty || scalar.isBlock { writer.write(prefix) }
      print(scalar, at: column, item.trailing)
    case .collection(let collection):
      if let text = flowText(of: node, within: width - writer.column - prefix.count) {
        writer.write(prefix + text)
        return endLine(item.trailing)
      }
      let continuesLine = lead == .dash && node.properties.isEmpty && item.trailing.isEmpty
      if continuesLine {
        writer.write(" ")
      } else {
        writePrefix(node.properties, &prefix)
        endLine(item.trailing)
      }
      print(collection, at: column + 2, continuesLine: continuesLine)
    }
  }

  /// Writes the anchor and the tag of a value.
  private mutating func writePrefix(_ properties: [String], _ prefix: inout String) {
    for property in properties {
      writer.write(prefix + property)
      prefix = " "
    }
  }
}
