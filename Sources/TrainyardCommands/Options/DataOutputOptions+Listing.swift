extension DataOutputOptions {
  /// Writes items as a table or as JSON; where there are none, people are told so.
  func write<Item>(_ items: [Item], as listing: Listing<Item>, in context: CommandContext) throws {
    try write(in: context) { width, _ in
      guard items.isEmpty else { return listing.table(items, width: width) }
      context.say("nothing found")
      return ""
    } json: {
      listing.json(of: items)
    }
  }
}
