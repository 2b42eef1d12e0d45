internal import HTTPTypes
internal import Hummingbird
internal import ModelArtsAPI
internal import NIOCore

/// Carries requests from the HTTP server to the service and its control interface.
struct ServiceResponder: HTTPResponder {
  /// The gateway takes signed requests up to 12 MB (authentication page, section 1).
  private static let maximumBodySize = 12 * 1024 * 1024

  let service: EmulatorService
  let control: ControlInterface

  func respond(to request: Request, context: ConnectionContext) async throws -> Response {
    let requestID = RandomToken.make(bytes: 16)
    let buffer: ByteBuffer
    do {
      buffer = try await request.body.collect(upTo: Self.maximumBodySize)
    } catch is NIOTooManyBytesError {
      return response(.failure(.bodyTooLarge), requestID: requestID)
    }
    let incoming = IncomingRequest(head: request.head, body: Array(buffer.readableBytesView))
    switch try await outcome(of: incoming) {
    case .reply(let reply):
      return response(reply, requestID: requestID)
    case .drop:
      try? await context.channel.close().get()
      // Never reaches the client: the connection is closed.
      return Response(status: .internalServerError)
    }
  }

  private func outcome(of request: IncomingRequest) async throws -> Outcome {
    if request.path.hasPrefix(ControlInterface.prefix) {
      return .reply(await control.reply(to: request))
    }
    return try await service.respond(to: request)
  }

  private func response(_ reply: Reply, requestID: String) -> Response {
    var headers = HTTPFields()
    for header in reply.headers {
      if let name = HTTPField.Name(header.name) { headers[name] = header.value }
    }
    if let name = HTTPField.Name("X-request-id") { headers[name] = requestID }
    let bytes: [UInt8]
    switch reply.body {
    case .json(let value):
      headers[.contentType] = "application/json;charset=utf-8"
      bytes = value.serialized()
    case .text(let text):
      headers[.contentType] = "text/html"
      bytes = Array(text.utf8)
    }
    return Response(
      status: HTTPResponse.Status(code: reply.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
