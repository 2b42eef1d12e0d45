internal import HTTPTypes
internal import ModelArtsAPI

/// The emulator's own interface under `/__emulator/`, for tests and tools that are not written in Swift.
///
/// `GET /__emulator/` lists ``routes``. Every request carries the token in the header ``tokenHeader``.
struct ControlInterface: Sendable {
  static let prefix = "/__emulator/"
  static let tokenHeader = "X-Emulator-Token"

  let service: EmulatorService
  let token: String

  /// The answer to a request whose path begins with ``prefix``.
  func reply(to request: IncomingRequest) async -> Reply {
    guard admits(request.header(Self.tokenHeader)) else {
      return .failure(ServiceFailure(403, .notAuthorized, "\(Self.tokenHeader) does not match."))
    }
    do {
      return try await perform(request)
    } catch let error as SettingsError {
      return Self.refusal(error)
    } catch let failure as ServiceFailure {
      return .failure(failure)
    } catch {
      return .failure(.internalError(error))
    }
  }

  /// Whether a text is the token, in a time that does not tell how much of it is right.
  private func admits(_ text: String?) -> Bool {
    guard let text, text.utf8.count == token.utf8.count else { return false }
    return zip(text.utf8, token.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private func perform(_ request: IncomingRequest) async throws -> Reply {
    let path = String(request.path.dropFirst(Self.prefix.count))
    let matches = Self.routes.compactMap { route in route.parameter(in: path).map { (route, $0) } }
    if matches.isEmpty {
      let hint = WordGuess.hint(for: path, in: Self.routes.map(\.path).uniqued())
      throw ServiceFailure(404, .noSuchResource, "There is no \(Self.prefix)\(path): \(hint).")
    }
    guard let (route, parameter) = matches.first(where: { $0.0.method == request.method.rawValue }) else {
      let methods = matches.map(\.0.method).joined(separator: ", ")
      var reply = Reply.failure(ServiceFailure(405, .invalidArgument, "\(Self.prefix)\(path) takes \(methods)."))
      reply.headers.append(.init(name: "Allow", value: methods))
      return reply
    }
    return try await route.action(self, request, parameter)
  }

  /// The answer to settings that are wrong: all problems with their places.
  private static func refusal(_ error: SettingsError) -> Reply {
    let text = error.problems.map(\.description).joined(separator: "; ")
    let failure = Reply.failure(ServiceFailure(400, .parameterError, text))
    let problems = error.problems.map { problem -> JSONValue in
      [
        "path": .string(problem.path), "rule": .string(problem.rule.rawValue), "message": .string(problem.message),
        "hint": JSONValue(problem.hint),
      ]
    }
    return Reply(
      status: 400, body: .json(.object((failure.json.object ?? [:]) + ["problems": .array(problems)])))
  }
}

extension [String] {
  /// Each element once, in the order of their first places.
  fileprivate func uniqued() -> [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
