#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension CommandContext {
  /// The process's own environment, folder and streams.
  package static var process: CommandContext {
    CommandContext(
      environment: ProcessInfo.processInfo.environment, workingDirectory: FileManager.default.currentDirectoryPath,
      console: .standard)
  }
}
