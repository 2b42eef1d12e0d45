import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Equal seeds give equal behaviour.
struct FaultDeterminismTests {
  private static let rules = [
    FaultRule(.internalError, endpoint: .listEngines, occurrence: .random(probability: 0.4, seed: 5)),
    FaultRule(.garbage, endpoint: .listFlavors, seed: 6),
    FaultRule(.quirk(.shuffledLists), endpoint: .listAlgorithms, seed: 7),
  ]

  private func answers(_ seed: UInt64) async throws -> [Outcome] {
    let rules = Self.rules.map { rule in
      var rule = rule
      rule.seed &+= seed
      if case .random(let probability, let own) = rule.occurrence {
        rule.occurrence = .random(probability: probability, seed: own &+ seed)
      }
      return rule
    }
    let harness = try ServiceHarness { $0.faults = rules }
    var answers: [Outcome] = []
    for path in ["ai-engines", "resource-specs"] {
      for _ in 0..<12 { answers.append(try await harness.outcome(.get, "job/\(path)")) }
    }
    answers.append(try await harness.outcome(.get, "built-in-algorithms?per_page=100"))
    return answers
  }

  @Test func `equal seeds give equal answers, other seeds others`() async throws {
    let first = try await answers(0)
    #expect(try await answers(0) == first)
    #expect(try await answers(1) != first)
    #expect(Set(first.prefix(12).map(\.status)) == [200, 500])
    #expect(Set(first[12..<24]).count == 12, "garbage is another one each time")
  }

  @Test func `random delays are the same for the same seed and hit`() {
    func delays(_ seed: UInt64) -> [Duration?] {
      let rule = FaultRule(.randomDelay(from: .milliseconds(5), upTo: .milliseconds(900)), seed: seed)
      let book = FaultBook([rule])
      return (0..<20).map { _ in book.due(endpoint: nil, method: "GET", path: "/").first?.delay }
    }
    #expect(delays(1) == delays(1))
    #expect(delays(1) != delays(2))
    #expect(Set(delays(1)).count > 10)
    #expect(delays(1).allSatisfy { ($0 ?? .zero) >= .milliseconds(5) && ($0 ?? .zero) <= .milliseconds(900) })
  }

  @Test func `each rule has luck of its own`() {
    func hits(_ rules: [FaultRule]) -> [Bool] {
      let book = FaultBook(rules)
      return (0..<40).map { _ in
        book.due(endpoint: nil, method: "GET", path: "/").contains { $0.rule.effect == .dropConnection }
      }
    }
    let rule = FaultRule(.dropConnection, occurrence: .random(probability: 0.5, seed: 3))
    let other = FaultRule(.internalError, occurrence: .random(probability: 0.5, seed: 4))
    #expect(hits([rule]) == hits([other, rule, other]))
  }
}
