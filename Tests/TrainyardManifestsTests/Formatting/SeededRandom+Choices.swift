import TestSupport

extension SeededRandom {
  /// A number from zero up to below the bound.
  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }

  /// Whether something of a probability happens.
  mutating func chance(of probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

  /// One of several values.
  mutating func element<Element>(_ values: [Element]) -> Element { values[number(below: values.count)] }
}
