/// Where parameters stand when they are sorted by the bytes of their labels, those of one label in their own order.
///
/// The runs of a job have nearly always the same labels, so that the order of the last ones need only be checked.
struct ParameterOrder {
  private(set) var indices: [Int] = []

  /// Finds the order of parameters.
  mutating func arrange(_ parameters: [some LabelledValue]) {
    guard indices.count != parameters.count || !isOrder(of: parameters) else { return }
    indices = parameters.indices.sorted {
      if parameters[$0].label.isBefore(parameters[$1].label) { return true }
      return $0 < $1 && !parameters[$1].label.isBefore(parameters[$0].label)
    }
  }

  /// Whether the indices are the order of other parameters too, of which there are as many.
  private func isOrder(of parameters: [some LabelledValue]) -> Bool {
    for place in indices.indices.dropFirst() {
      let (previous, next) = (indices[place - 1], indices[place])
      if parameters[previous].label.isBefore(parameters[next].label) { continue }
      guard previous < next, !parameters[next].label.isBefore(parameters[previous].label) else { return false }
    }
    return true
  }
}
