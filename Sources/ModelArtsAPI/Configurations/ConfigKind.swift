/// Which configurations are meant: one's own, or the samples of the service.
public enum ConfigKind: String, Sendable, Hashable, CaseIterable {
  case custom
  case sample
}
