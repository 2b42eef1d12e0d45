/// How a plan is carried out.
package struct ApplySettings: Sendable, Hashable {
  /// How many actions may be under way at once.
  package var parallelism: Int
  /// How long a run may take to appear in the service's lists.
  package var settle: Duration
  /// How long stops, deletes and an unanswering service are waited for.
  package var timeout: Duration
  /// Whether everything is checked and nothing is sent.
  package var isDryRun: Bool

  package init(
    parallelism: Int = 8, settle: Duration = .seconds(60), timeout: Duration = .seconds(1800), isDryRun: Bool = false
  ) {
    self.parallelism = parallelism
    self.settle = settle
    self.timeout = timeout
    self.isDryRun = isDryRun
  }
}
