/// The effects of fault rules by the names that files and the control interface use.
enum EffectName: String, CaseIterable {
  case delay
  case fail
  case failSoftly = "fail_softly"
  case throttle
  case badGateway = "bad_gateway"
  case answer
  case garbage
  case drop
  case hang
  case truncate
  case integersAsStrings = "integers_as_strings"
  case numericParameters = "numeric_parameters"
  case errorMsg = "error_msg"
  case failuresWith200 = "failures_with_200"
  case oldestFirst = "oldest_first"
  case shuffle
  case repeatPages = "repeat_pages"
  case shortPages = "short_pages"
  case staleLists = "stale_lists"
  case slowDeletes = "slow_deletes"

  /// The keys that the effect takes, apart from those that every rule takes.
  var keys: [String] {
    switch self {
    case .delay: ["duration", "up_to", "moment"]
    case .fail: ["status", "code", "message", "retry_after", "retry_after_as", "moment"]
    case .failSoftly: ["code", "message", "moment"]
    case .throttle: ["retry_after", "retry_after_as", "moment"]
    case .answer: ["status", "body", "moment"]
    case .hang: ["up_to", "moment"]
    case .badGateway, .garbage, .drop: ["moment"]
    case .truncate: ["bytes"]
    case .shortPages: ["size"]
    case .staleLists, .slowDeletes: ["duration"]
    case .integersAsStrings, .numericParameters, .errorMsg, .failuresWith200, .oldestFirst, .shuffle, .repeatPages: []
    }
  }
}
