/// Where an emulator keeps its state.
public enum StoreLocation: Sendable, Hashable {
  /// In memory; gone when the emulator stops.
  case memory
  /// In a SQLite file, created with its folder where missing; several processes may use it one after another.
  case file(path: String)
}
