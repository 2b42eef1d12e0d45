/// What machines and engines are for.
public enum JobType: String, Sendable, Hashable, CaseIterable {
  case train
  case inference
}
