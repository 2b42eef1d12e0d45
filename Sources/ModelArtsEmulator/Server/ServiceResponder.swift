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
      return response(.failure(.bodyTooLarge), requestID: requestID, channel: context.channel)
    }
    let incoming = IncomingRequest(head: request.head, body: Array(buffer.readableBytesView))
    switch try await outcome(of: incoming) {
    case .reply(let reply):
      return response(reply, requestID: requestID, channel: context.channel)
    case .drop:
      return await context.closed()
    case .hang(let limit):
      try await context.waitForDeparture(atMost: limit)
      return await context.closed()
    }
  }

  private func outcome(of request: IncomingRequest) async throws -> Outcome {
    if request.path == APIDocument.path {
      return .reply(Reply(status: 200, body: .json(APIDocument(catalog: service.policy.catalog).json)))
    }
    if request.path.hasPrefix(ControlInterface.prefix) {
      return .reply(await control.reply(to: request))
    }
    return try await service.respond(to: request)
  }

  private func response(_ reply: Reply, requestID: String, channel: any Channel) -> Response {
    var headers = HTTPFields()
    for header in reply.headers {
      if let name = HTTPField.Name(header.name) { headers[name] = header.value }
    }
    if let name = HTTPField.Name("X-request-id") { headers[name] = requestID }
    let bytes: [UInt8]
    switch reply.body {
    case .json(let value):
      headers[.contentType] = Self.jsonType
      bytes = value.serialized()
    case .text(let text):
      headers[.contentType] = "text/html"
      bytes = Array(text.utf8)
    case .bytes(let garbage):
      headers[.contentType] = Self.jsonType
      bytes = garbage
    }
    return Response(
      status: HTTPResponse.Status(code: reply.status), headers: headers,
      body: body(bytes, truncation: reply.truncation, channel: channel))
  }

  private func body(_ bytes: [UInt8], truncation: Reply.Truncation?, channel: any Channel) -> ResponseBody {
    guard let truncation else { return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
    return ResponseBody(contentLength: bytes.count) { writer in
      try await writer.write(ByteBuffer(bytes: bytes.prefix(truncation.length(of: bytes.count))))
      try? await channel.close().get()
    }
  }

  private static let jsonType = "application/json;charset=utf-8"
}
