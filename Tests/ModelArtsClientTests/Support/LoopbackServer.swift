import FoundationEssentials
import ModelArtsAPI
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A server on this machine that behaves in one way towards everybody, and counts who came.
final class LoopbackServer: Sendable {
  /// What the server does with a connection.
  enum Behaviour: Sendable {
    /// Answers each request with this document.
    case answers(JSONValue)
    /// Answers each request with this document, encrypted, with a certificate of the fixtures.
    case answersEncrypted(JSONValue, certificate: String)
    /// Takes connections and never says a word.
    case isSilent
    /// Begins an answer and goes on with it, a byte now and then, without an end.
    case trickles
  }

  private struct Counts: Sendable {
    var connections = 0
    var requests = 0
  }

  private let counts = Mutex(Counts())
  private let behaviour: Behaviour

  private init(_ behaviour: Behaviour) {
    self.behaviour = behaviour
  }

  /// How many connections were taken.
  var connections: Int { counts.withLock(\.connections) }
  /// How many requests were read to their end.
  var requests: Int { counts.withLock(\.requests) }

  /// Runs a body with a server.
  static func with<Result>(
    _ behaviour: Behaviour, _ body: (_ server: LoopbackServer, _ port: Int) async throws -> Result
  ) async throws -> Result {
    let server = LoopbackServer(behaviour)
    let context = try server.tlsContext()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try server.prepare(channel, context) }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    defer { channel.close(promise: nil) }
    return try await body(server, channel.localAddress?.port ?? 0)
  }

  private func tlsContext() throws -> NIOSSLContext? {
    guard case .answersEncrypted(_, let name) = behaviour else { return nil }
    let certificates = try NIOSSLCertificate.fromPEMBytes(Authorities.bytes("\(name).pem"))
    let key = try NIOSSLPrivateKey(bytes: Authorities.bytes("\(name).key"), format: .pem)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(key)))
  }

  private func prepare(_ channel: any Channel, _ context: NIOSSLContext?) throws {
    counts.withLock { $0.connections += 1 }
    if case .isSilent = behaviour { return }
    if let context { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context)) }
    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
    try channel.pipeline.syncOperations.addHandler(Handler(server: self))
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let server: LoopbackServer

    init(server: LoopbackServer) {
      self.server = server
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard case .end = unwrapInboundIn(data) else { return }
      server.counts.withLock { $0.requests += 1 }
      switch server.behaviour {
      case .answers(let json), .answersEncrypted(let json, _): answer(json.serialized(), context)
      case .trickles: trickle(context)
      case .isSilent: break
      }
    }

    private func answer(_ body: [UInt8], _ context: ChannelHandlerContext) {
      let headers: HTTPHeaders = ["Content-Length": String(body.count), "Content-Type": "application/json"]
      context.write(wrapOutboundOut(.head(.init(version: .http1_1, status: .ok, headers: headers))), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    private func trickle(_ context: ChannelHandlerContext) {
      let headers: HTTPHeaders = ["Content-Length": "1000000"]
      context.writeAndFlush(
        wrapOutboundOut(.head(.init(version: .http1_1, status: .ok, headers: headers))), promise: nil)
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      context.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(50)) { task in
        let context = bound.value
        guard context.channel.isActive else { return task.cancel() }
        context.writeAndFlush(
          NIOAny(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: " ")))), promise: nil)
      }
    }
  }
}
