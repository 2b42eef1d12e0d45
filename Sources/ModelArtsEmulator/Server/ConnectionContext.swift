internal import Hummingbird
internal import NIOCore

/// What a request knows of its connection, which a fault may close.
struct ConnectionContext: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    channel = source.channel
  }
}
