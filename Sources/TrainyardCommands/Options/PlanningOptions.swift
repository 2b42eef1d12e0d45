internal import ArgumentParser
internal import TrainyardPlanner
internal import TrainyardResources

/// What a person allows beyond the manifests, each thing by its address.
struct PlanningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Take an unmarked remote object under management; may be repeated.", valueName: "address"),
    completion: .addresses)
  var adopt: [String] = []

  @Option(
    help: ArgumentHelp("Take another owner's object under management; may be repeated.", valueName: "address"),
    completion: .addresses)
  var takeOver: [String] = []

  @Option(
    help: ArgumentHelp("Allow a running version to be ended; may be repeated.", valueName: "address"),
    completion: .addresses)
  var allowKill: [String] = []

  @Option(
    help: ArgumentHelp(
      "Launch a run that is withheld because it may have existed; may be repeated.", valueName: "address"),
    completion: .addresses)
  var relaunch: [String] = []

  @Option(help: ArgumentHelp("Lift the hold of a job; may be repeated.", valueName: "address"), completion: .addresses)
  var release: [String] = []

  @Option(
    help: ArgumentHelp(
      "Plan only what this address or pattern covers, and what it depends on; may be repeated.", valueName: "glob"),
    completion: .addresses)
  var target: [String] = []

  @Option(
    help: ArgumentHelp("Leave out what this address or pattern covers; may be repeated.", valueName: "glob"),
    completion: .addresses)
  var exclude: [String] = []

  @Flag(help: "Delete what the manifests given with -f lack, as far as ownership and mark allow.")
  var prune = false

  /// Adds the options to those of the project.
  func apply(to options: inout PlanOptions) {
    options.adopt.formUnion(adopt)
    options.takeOver.formUnion(takeOver)
    options.allowKill.formUnion(allowKill)
    options.relaunch.formUnion(relaunch)
    options.release.formUnion(release)
    options.filter = AddressFilter(targets: target.map { GlobPattern($0) }, exclusions: exclude.map { GlobPattern($0) })
  }
}

extension CompletionKind {
  /// The addresses that the project's manifests declare.
  static var addresses: CompletionKind { .custom { arguments, _, _ in ProjectCompletion(arguments).addresses } }
}
