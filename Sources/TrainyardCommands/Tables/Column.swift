/// One column of a table over items of a kind.
struct Column<Item> {
  enum Alignment {
    case left, right
  }

  let title: String
  var alignment = Alignment.left
  /// Whether the column gives way where the terminal is too narrow.
  var isFlexible = false
  /// The text of an item's cell; empty where the service says nothing.
  let text: (Item) -> String?
}
