/// The address of a service: scheme, host, port and an optional path in front of the API's own.
///
/// Plain `http` is accepted for loopback only, so that no credential crosses a network unencrypted.
public struct ServiceURL: Sendable, Hashable {
  /// Whether the connection is encrypted.
  public let isSecure: Bool
  /// The host in lower case, an IPv6 address without its brackets.
  public let host: String
  /// The port, where it is not the scheme's own.
  public let port: Int?
  /// The path in front of the API's own, without a slash at its end; mostly empty.
  public let basePath: String

  /// Reads an address such as `https://modelarts.cn-north-4.myhuaweicloud.com`.
  ///
  /// - Parameter text: The address; without a scheme it is an `https` one.
  /// - Throws: ``ModelArtsError`` of kind `configuration` for an address with user, query or fragment, with another
  ///   scheme, or with `http` to a host that is not loopback.
  public init(_ text: String) throws(ModelArtsError) {
    guard let parts = Parts(text) else {
      throw .configuration("'\(text)' is not the address of a service", hint: "write https://HOST or https://HOST:PORT")
    }
    guard parts.isSecure || Self.isLoopback(parts.host) else {
      throw .configuration("'\(text)' is not encrypted", hint: "write https:// instead; http is for this machine only")
    }
    isSecure = parts.isSecure
    host = parts.host
    port = parts.port == (parts.isSecure ? 443 : 80) ? nil : parts.port
    basePath = parts.path
  }
}

extension ServiceURL {
  /// The metadata service, which a virtual machine reaches without leaving its host; it takes no credentials.
  static let metadata = ServiceURL(unencryptedHost: "169.254.169.254")

  private init(unencryptedHost host: String) {
    self.host = host
    isSecure = false
    port = nil
    basePath = ""
  }

  /// Whether the host is this machine.
  public var isLoopback: Bool { Self.isLoopback(host) }

  /// The value of the `Host` header: the host, with the port where it is not the scheme's own.
  public var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port.map { "\(name):\($0)" } ?? name
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension ServiceURL: CustomStringConvertible {
  public var description: String { (isSecure ? "https://" : "http://") + authority + basePath }
}

/// The pieces of an address, unjudged.
private struct Parts {
  var isSecure = true
  var host = ""
  var port: Int?
  var path = ""

  init?(_ text: String) {
    var rest = Substring(text)
    if let range = rest.firstRange(of: "://") {
      switch rest[..<range.lowerBound].lowercased() {
      case "https": isSecure = true
      case "http": isSecure = false
      default: return nil
      }
      rest = rest[range.upperBound...]
    }
    // A user part could make one host look like another; a backslash is a slash to some readers.
    guard rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !rest.contains(where: { "@?#\\\"<>".contains($0) }) else {
      return nil
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    path = String(rest[slash...])
    while path.hasSuffix("/") { path.removeLast() }
    guard splitAuthority(rest[..<slash]) else { return nil }
  }

  private mutating func splitAuthority(_ text: Substring) -> Bool {
    var name = text
    var portText: Substring?
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      name = text[text.index(after: text.startIndex)..<end]
      let tail = text[text.index(after: end)...]
      guard tail.isEmpty || tail.hasPrefix(":") else { return false }
      portText = tail.isEmpty ? nil : tail.dropFirst()
    } else if let colon = text.firstIndex(of: ":") {
      name = text[..<colon]
      portText = text[text.index(after: colon)...]
    }
    if let portText {
      guard let number = UInt16(portText), number > 0 else { return false }
      port = Int(number)
    }
    host = name.lowercased()
    return Self.isName(host) || text.hasPrefix("[") && host.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
  }

  private static func isName(_ host: String) -> Bool {
    !host.isEmpty && !host.hasPrefix(".") && !host.hasSuffix(".") && !host.contains("..")
      && host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
  }
}
