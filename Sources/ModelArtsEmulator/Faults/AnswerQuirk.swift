/// A deviation of form of one answer, as ``EmulatorQuirks`` has for all answers.
public enum AnswerQuirk: Sendable, Hashable {
  /// Every integer of the body is printed as a string.
  case integersAsStrings
  /// A `parameter` value that is a number is printed as one.
  case numericParameterValues
  /// A failure calls its text `error_msg`.
  case errorMsgKey
  /// A failure of the service comes with HTTP status 200.
  case failuresWithStatus200
  /// Versions come with the oldest first.
  case oldestVersionsFirst
  /// Versions, and the elements of every other page, come in an order that looks random and is the same for the same seed.
  case shuffledLists
  /// A page begins with the last element of the page before, and pages beyond the end repeat the last one.
  case repeatedPages
  /// A page holds no more than this many elements, though there are more to come.
  ///
  /// Meant for all pages of a list: one short page among longer ones hides what lies between them.
  case shortPages(of: Int)

  /// Puts the deviation on top of the quirks that hold for all answers.
  ///
  /// - Parameter seed: What a random order begins with.
  func apply(to quirks: inout EmulatorQuirks, seed: UInt64) {
    switch self {
    case .integersAsStrings: quirks.integersAsStrings = true
    case .numericParameterValues: quirks.numericParameterValues = true
    case .errorMsgKey: quirks.usesErrorMsgKey = true
    case .failuresWithStatus200: quirks.failsWithStatus200 = true
    case .oldestVersionsFirst: quirks.versionOrder = .oldestFirst
    // The same order for all pages, so that paging leaves nothing out.
    case .shuffledLists: quirks.versionOrder = .shuffled(seed: Int(seed % 65_521))
    case .repeatedPages: quirks.repeatsPages = true
    case .shortPages(let size): quirks.maximumPageSize = size
    }
  }
}
