/// What a run executes.
package enum RunCode: Sendable, Hashable {
  /// Code in OBS on one of the service's engines.
  case engine(appURL: String, bootFileURL: String, engine: EngineReference)
  /// A preset algorithm.
  case model(id: Int64)
  /// A custom image, with a code directory where one is needed.
  case image(url: String, command: String?, appURL: String?)
}

/// How a config names its engine.
package enum EngineReference: Sendable, Hashable {
  case id(Int64)
  /// A version such as `PyTorch-1.0.0-python3.6`.
  case version(String)
}
