/// The name of one object in plans, reports and on the command line.
///
/// `config/NAME`, `job/NAME`, `job/NAME/version/ENTRY`, one run of it `job/NAME/version/ENTRY[3]`, and a remote version
/// that no entry declares `job/NAME/version/V0003`.
package enum Address: Sendable, Hashable {
  case configuration(String)
  case job(String)
  /// An entry of a job, with the number of the run (from 1) where it has several.
  case entry(job: String, name: String, run: Int?)
  /// A remote version by the name that the service gave it.
  case undeclared(job: String, version: String)

  /// The job that the object belongs to, nil for a configuration.
  package var job: String? {
    switch self {
    case .configuration: nil
    case .job(let name), .entry(let name, _, _), .undeclared(let name, _): name
    }
  }
}

extension Address: CustomStringConvertible {
  package var description: String {
    switch self {
    case .configuration(let name): "config/\(name)"
    case .job(let name): "job/\(name)"
    case .entry(let job, let name, let run): "job/\(job)/version/\(name)" + (run.map { "[\($0)]" } ?? "")
    case .undeclared(let job, let version): "job/\(job)/version/\(version)"
    }
  }
}
