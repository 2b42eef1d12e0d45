/// A fault that hits one request, with the random numbers of this hit.
struct DueFault: Sendable {
  /// The number of the rule.
  var id: Int
  var rule: FaultRule
  /// Begins anew at each hit, so that requests at the same time do not change each other's luck.
  var random: SeededGenerator

  init(id: Int, rule: FaultRule, hit: Int) {
    self.id = id
    self.rule = rule
    var mixer = SeededGenerator(seed: rule.seed)
    random = SeededGenerator(seed: mixer.next() &+ UInt64(hit))
  }

  /// How long the request is held up; nil where it is not.
  var delay: Duration? {
    switch rule.effect {
    case .delay(let duration): return duration
    case .randomDelay(let least, let most):
      var random = random
      let range = min(least, most).milliseconds...max(least, most).milliseconds
      return .milliseconds(Int64.random(in: range, using: &random))
    default: return nil
    }
  }
}
