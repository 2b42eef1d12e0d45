package import TrainyardResources

/// Something about a remote object that its manifest does not say, or that people have to know.
package struct ExportFinding: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The object, or a part of it, is not in the manifests.
    case leftOut = "left_out"
    /// The object is not in the manifests and carries our mark: where `ownership` covers its name, the next plan deletes
    /// it.
    case endangered
    /// The next plan changes something all the same.
    case changes
    /// Nothing is missing and nothing changes.
    case note
  }

  package var kind: Kind
  /// The object: a configuration, a job, or a version by the service's name.
  package var address: Address
  /// What is the matter, as a clause that follows the address.
  package var message: String

  package init(_ kind: Kind, _ address: Address, _ message: String) {
    self.kind = kind
    self.address = address
    self.message = message
  }
}

extension ExportFinding {
  /// Notes that a whole object is left out; one with our mark would be taken for one that was removed from Git.
  static func leavingOut(
    _ address: Address, _ description: MarkedDescription, _ reason: String, owner: Owner
  ) -> ExportFinding {
    guard let mark = description.mark, mark.owner == owner, !mark.isProtected else {
      return ExportFinding(.leftOut, address, reason)
    }
    return ExportFinding(
      .endangered, address,
      "\(reason); it carries our mark, so that the next plan deletes it if 'ownership' covers its name")
  }
}

extension ExportFinding: CustomStringConvertible {
  package var description: String { "\(address): \(message)" }
}
