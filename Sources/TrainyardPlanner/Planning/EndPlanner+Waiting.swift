internal import TrainyardResources

extension EndPlanner {
  /// Why a version is not ended by a plan, though the job's policy wants its end.
  struct Waiting {
    let cause: WithheldAction.Cause
    let words: String

    init(_ cause: WithheldAction.Cause, _ words: String) {
      self.cause = cause
      self.words = words
    }

    /// - Parameter claimants: The runs that may each take the version's place, none where there are too many to compare.
    init(_ cause: WithheldAction.Cause, contestedBy claimants: [Address]) {
      let shown = claimants.prefix(3).map(\.description).joined(separator: " or ")
      let others = claimants.count > 3 ? " or \(claimants.count - 3) more" : ""
      self.init(
        cause,
        claimants.isEmpty
          ? "too many runs may take its place, while others are missing here; --relaunch those that are meant"
          : "\(shown)\(others) may take its place, while a run is missing here; --relaunch the one that does")
    }
  }
}
