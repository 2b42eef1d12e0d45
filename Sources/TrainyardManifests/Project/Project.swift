package import TrainyardResources

/// The project file `trainyard.yaml`, with one environment chosen.
package struct Project: Sendable, Hashable {
  /// Where the service is.
  package struct Remote: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
      /// A region of the built-in table.
      case region(String)
      /// The address of a service.
      case endpoint(String)
      /// The file of an emulator that runs inside the program.
      case emulator(String)
    }

    package var place: Place
    package var projectID: String?
    package var workspaceID: String

    package init(place: Place, projectID: String? = nil, workspaceID: String = "0") {
      self.place = place
      self.projectID = projectID
      self.workspaceID = workspaceID
    }
  }

  /// The limits of one plan; nil where the project leaves the default.
  package struct Guards: Sendable, Hashable {
    package var maxDeletes: Int?
    package var maxDeletePercent: Int?
    package var maxLaunches: Int?
    package var maxNodes: Int?
  }

  package var owner: Owner
  /// Files and folders with manifests, relative to the project file.
  package var specs: [String]
  package var remote: Remote?
  package var ownership = OwnershipPatterns()
  package var undeclaredVersions = UndeclaredVersionsPolicy.keep
  package var guards = Guards()
}
