import Testing
import TrainyardDiagnostics

struct SuggestionTests {
  @Test(arguments: [
    ("wroker_server_num", "worker_server_num"), ("train_ulr", "train_url"), ("Parameter", "parameter"),
    ("paramter", "parameter"), ("spec_cod", "spec_code"), ("train_urls", "train_url"),
  ])
  func `a misspelt word suggests the word that was meant`(_ written: String, _ meant: String) {
    let words = ["worker_server_num", "train_url", "parameter", "spec_code", "spec_id"]
    #expect(Suggestion.closest(to: written, in: words) == meant)
    #expect(Suggestion.hint(for: written, in: words) == "did you mean '\(meant)'?")
  }

  @Test(arguments: ["", "x", "something_else", "parameter"])
  func `a word that is close to none suggests nothing`(_ written: String) {
    #expect(Suggestion.closest(to: written, in: ["parameter", "train_url"]) == nil)
  }

  @Test func `of equally close words the first is suggested`() {
    #expect(Suggestion.closest(to: "spec_ix", in: ["spec_id", "spec_ic"]) == "spec_id")
  }
}
