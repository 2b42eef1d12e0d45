import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// What is said of rules that are wrong.
struct RuleProblemTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let problem: String
    let rule: SettingProblem.Rule

    init(_ text: String, _ rule: SettingProblem.Rule, _ problem: String) {
      self.text = text
      self.rule = rule
      self.problem = problem
    }

    var testDescription: String { text }
  }

  static let samples = [
    Sample(#"[]"#, .type, "the file must be an object, not a list"),
    Sample(#"{"rule": []}"#, .unknownKey, "rule: the file has no key 'rule' (did you mean 'rules'?)"),
    Sample(#"{"rules": {}}"#, .type, "rules: 'rules' must be a list, not an object"),
    Sample(#"{"rules": ["drop"]}"#, .type, "rules[0]: a rule must be an object, not the text 'drop'"),
    Sample(
      #"{"rules": [{"effect": "dorp"}]}"#, .choice,
      "rules[0].effect: there is no effect 'dorp' (did you mean 'drop'?)"),
    Sample(
      #"{"rules": [{"effect": "failSoftly"}]}"#, .choice,
      "rules[0].effect: there is no effect 'failSoftly' (did you mean 'fail_softly'?)"),
    Sample(
      #"{"rules": [{"effect": "drop", "efect": 1}]}"#, .unknownKey,
      "rules[0].efect: a rule has no key 'efect' (did you mean 'effect'?)"),
    Sample(
      #"{"rules": [{"effect": "drop", "status": 500}]}"#, .unknownKey,
      "rules[0].status: the effect 'drop' has no key 'status' (it takes moment)"),
    Sample(
      #"{"rules": [{"effect": "shuffle", "moment": "after"}]}"#, .unknownKey,
      "rules[0].moment: the effect 'shuffle' has no key 'moment' (it takes none of its own)"),
    Sample(
      #"{"rules": [{"effect": "delay"}]}"#, .required,
      "rules[0]: the effect 'delay' needs 'duration' (such as duration: 5s)"),
    Sample(
      #"{"rules": [{"effect": "delay", "duration": 5}]}"#, .type,
      "rules[0].duration: 'duration' must be a time such as 200ms, 5s, 2m or 1h, not the number 5"
        + " (write the unit: '5s' or '5ms')"),
    Sample(
      #"{"rules": [{"effect": "delay", "duration": "9000h"}]}"#, .type,
      "rules[0].duration: 'duration' must be a time such as 200ms, 5s, 2m or 1h, not the text '9000h'"
        + " (a year is the longest)"),
    Sample(
      #"{"rules": [{"effect": "delay", "duration": "5s", "up_to": "1s"}]}"#, .range,
      "rules[0].up_to: 'up_to' must not be shorter than 'duration' (write at least 5s)"),
    Sample(
      #"{"rules": [{"effect": "drop", "first": 1, "every": 2}]}"#, .exclusive,
      "rules[0].every: 'first' and 'every' exclude each other (keep one of them)"),
    Sample(
      #"{"rules": [{"effect": "drop", "probability": 20}]}"#, .range,
      "rules[0].probability: 'probability' must be between 0 and 1, not 20 (write 0.2 for 20 percent)"),
    Sample(
      #"{"rules": [{"effect": "drop", "nth": 0}]}"#, .range, "rules[0].nth: 'nth' must be at least 1, not 0"),
    Sample(
      #"{"rules": [{"effect": "drop", "endpoint": "createJob", "method": "GET"}]}"#, .exclusive,
      "rules[0].method: createJob is called with POST, never with GET (leave out 'method')"),
    Sample(
      #"{"rules": [{"effect": "drop", "path": "training-jobs"}]}"#, .type,
      "rules[0].path: 'path' must begin with '/' or '*', as in '*/training-jobs/*' (write '*/training-jobs')"),
    Sample(
      #"{"rules": [{"effect": "fail", "code": 103}]}"#, .type,
      "rules[0].code: 'code' must be a text, not the number 103 (write \"103\")"),
    Sample(
      #"{"rules": [{"effect": "throttle", "retry_after_as": "date"}]}"#, .required,
      "rules[0].retry_after_as: 'retry_after_as' needs 'retry_after'"),
    Sample(
      #"{"runs": [{"outcome": "FAILD"}]}"#, .choice,
      "runs[0].outcome: a run cannot end in 'FAILD' (did you mean 'FAILED'?)"),
    Sample(
      #"{"settings": {"capacity": {"modelarts.vm.cpu.2v": 1}}}"#, .choice,
      "settings.capacity.modelarts.vm.cpu.2v: there is no flavor 'modelarts.vm.cpu.2v' (did you mean 'modelarts.vm.cpu.2u'?)"
    ),
    Sample(
      #"{"quirks": {"version_order": "newest"}}"#, .choice,
      "quirks.version_order: there is no version_order 'newest' (known are newest_first, oldest_first, shuffled)"),
  ]

  @Test(arguments: samples)
  func `what is wrong is said with its place and what to do`(_ sample: Sample) throws {
    let error = #expect(throws: SettingsError.self) { try EmulatorScript(json: sample.text) }
    #expect(error?.problems.map(\.description) == [sample.problem])
    #expect(error?.problems.map(\.rule) == [sample.rule])
  }

  @Test func `everything that is wrong is said at once`() throws {
    let text = #"{"rules": [{"effect": "x"}, {"nth": "two"}], "quirks": {"seed": -1}, "sed": 1}"#
    let error = try #require(#expect(throws: SettingsError.self) { try EmulatorScript(json: text) })
    #expect(Set(error.problems.map(\.path)) == ["sed", "rules[0].effect", "rules[1]", "rules[1].nth", "quirks.seed"])
    #expect(error.description.split(separator: "\n").count == 5)
  }
}
