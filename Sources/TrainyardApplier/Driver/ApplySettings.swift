/// How a plan is carried out.
package struct ApplySettings: Sendable, Hashable {
  /// What is waited for after a launch.
  package enum Wait: String, Sendable, Hashable, CaseIterable {
    case running, completed
  }

  /// How many actions may be under way at once.
  package var parallelism: Int
  /// How long a request may take to be carried out and to appear in the service's lists.
  package var settle: Duration
  /// How long stops, deletes, launched runs and an unanswering service are waited for.
  package var timeout: Duration
  /// Whether everything is checked and nothing is sent.
  package var isDryRun: Bool
  /// What launched runs are waited for, nil where they are not.
  package var wait: Wait?

  package init(
    parallelism: Int = 8, settle: Duration = .seconds(60), timeout: Duration = .seconds(1800), isDryRun: Bool = false,
    wait: Wait? = nil
  ) {
    self.parallelism = parallelism
    self.settle = settle
    self.timeout = timeout
    self.isDryRun = isDryRun
    self.wait = wait
  }
}
