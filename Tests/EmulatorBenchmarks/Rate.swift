/// How many things were done a second.
struct Rate {
  /// What was done.
  let name: String
  let count: Int
  let duration: Duration
  /// The processor time of all threads, client and server.
  let processorTime: Duration
  /// The least that was promised a second; nil for a rate that only informs.
  let bar: Double?

  var perSecond: Double { Double(count) / (duration / .seconds(1)) }

  /// Whether the promise is kept.
  var holds: Bool { perSecond >= bar ?? 0 }

  /// The rate for people.
  var text: String {
    perSecond < 100 ? "\((perSecond * 10).rounded() / 10)" : "\(Int(perSecond))"
  }

  /// Prints a line of the table.
  func report() {
    let blanks = String(repeating: " ", count: max(1, 52 - name.count))
    let total = (duration / .milliseconds(1)).rounded() / 1000
    let each = (processorTime / .microseconds(1) / Double(count)).rounded()
    print("\(name)\(blanks)\(text) a second  (\(count) in \(total) s, \(Int(each)) µs of processor time each)")
  }
}
