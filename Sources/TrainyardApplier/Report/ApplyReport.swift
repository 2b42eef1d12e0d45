/// How every action of a plan ended, in the plan's order, and what became of the runs that were waited for.
package struct ApplyReport: Sendable, Hashable {
  package var results: [ActionResult]
  /// The launched runs that were waited for, in the order of their launches.
  package var runs: [RunResult]

  package init(results: [ActionResult], runs: [RunResult] = []) {
    self.results = results
    self.runs = runs
  }
}
