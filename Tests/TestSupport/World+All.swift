extension World {
  /// The worlds whose plans are kept as goldens.
  package static let all: [World] =
    launches + runs + order + ends + surplus + replacements + ownership + protection + history + identity + codes
    + shapes + secrets + configurations + preflight + guards + targets + projects
}
