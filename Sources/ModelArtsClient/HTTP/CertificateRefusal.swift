internal import NIOSSL

/// Tells refused certificates from other failures of a connection.
enum CertificateRefusal {
  /// Why the certificate of a host was refused; nil for any other error.
  static func reason(in error: any Error) -> String? {
    if let error = error as? NIOSSLExtraError {
      return error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch
        ? "its certificate is for another host" : nil
    }
    guard let error = error as? NIOSSLError else { return nil }
    switch error {
    case .unableToValidateCertificate: return unknownAuthority
    case .handshakeFailed(let cause):
      // The library gives its own error no finer type than this text.
      return String(describing: cause).contains("CERTIFICATE_VERIFY_FAILED") ? unknownAuthority : nil
    default: return nil
    }
  }

  private static let unknownAuthority =
    "no authority that is trusted here has signed its certificate, or it has expired"
}
