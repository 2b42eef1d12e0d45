package import TrainyardResources

/// Which objects a plan is about: those that a target names and no exclusion does.
///
/// A pattern covers an object and everything inside it: `job/flowers` covers the job's versions too, `…/soak` all its runs.
package struct AddressFilter: Sendable, Hashable {
  /// Patterns of what is planned; everything where there are none.
  package var targets: [GlobPattern]
  /// Patterns of what is left out, which win over targets.
  package var exclusions: [GlobPattern]

  package init(targets: [GlobPattern] = [], exclusions: [GlobPattern] = []) {
    self.targets = targets
    self.exclusions = exclusions
  }

  /// Whether everything is planned.
  package var isEmpty: Bool { targets.isEmpty && exclusions.isEmpty }

  /// Whether a target names the object, or there is no target.
  func isTarget(_ address: Address) -> Bool { targets.isEmpty || targets.contains { $0.covers(address) } }

  func isExcluded(_ address: Address) -> Bool { exclusions.contains { $0.covers(address) } }

  func includes(_ address: Address) -> Bool { isTarget(address) && !isExcluded(address) }

  /// The options as a person would write them, in one order.
  package var words: [String] {
    let patterns = targets.map { "--target '\($0.text)'" } + exclusions.map { "--exclude '\($0.text)'" }
    return Set(patterns).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension GlobPattern {
  /// Whether the pattern names the object, or something that it lies in.
  func covers(_ address: Address) -> Bool {
    address.withContainers.contains { matches($0.description) }
  }
}

extension Address {
  /// The address and those of the objects that it lies in.
  var withContainers: [Address] {
    switch self {
    case .configuration, .job: [self]
    case .undeclared(let job, _): [self, .job(job)]
    case .entry(let job, let name, let run):
      (run == nil ? [self] : [self, .entry(job: job, name: name, run: nil)]) + [.job(job)]
    }
  }
}
