internal import NIOSSL

/// Authorities whose certificates are trusted beside those of the system, as a private cloud needs them.
public struct TrustedAuthorities: Sendable, Hashable {
  let certificates: [NIOSSLCertificate]

  /// Those of the system alone.
  public static let system = TrustedAuthorities(certificates: [])

  private init(certificates: [NIOSSLCertificate]) {
    self.certificates = certificates
  }

  /// Reads the certificates of a file.
  ///
  /// - Parameters:
  ///   - bytes: The content: one certificate or several in the PEM form.
  ///   - path: The path of the file, for errors.
  /// - Throws: ``ModelArtsError`` of kind `configuration` where the content holds no certificate, or one that cannot be
  ///   read.
  public init(pem bytes: [UInt8], ofFile path: String) throws(ModelArtsError) {
    let hint = "it must hold certificates in the PEM form: -----BEGIN CERTIFICATE----- and what follows"
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw .configuration("the file of trusted authorities '\(path)' is empty", hint: hint)
    }
    // The reader of certificates finds nothing wrong with a text that has none.
    guard let certificates = try? NIOSSLCertificate.fromPEMBytes(bytes), !certificates.isEmpty else {
      throw .configuration(
        "the file of trusted authorities '\(path)' holds no certificate that can be read", hint: hint)
    }
    self.init(certificates: certificates)
  }
}

extension TLSConfiguration {
  /// A configuration that verifies certificates, against the system's authorities and further ones.
  static func trusting(_ authorities: TrustedAuthorities) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    if !authorities.certificates.isEmpty {
      configuration.additionalTrustRoots = [.certificates(authorities.certificates)]
    }
    return configuration
  }
}
