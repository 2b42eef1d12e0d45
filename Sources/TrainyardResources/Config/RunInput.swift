/// Where a run reads its data.
package enum RunInput: Sendable, Hashable {
  case dataURL(String)
  case dataset(id: String, versionID: String)
  /// A list of sources of one type.
  case sources([DataSource])
}

/// One element of `data_source`.
package enum DataSource: Sendable, Hashable {
  case obs(dataURL: String)
  case dataset(id: String, version: String)
}

extension RunInput {
  /// The OBS paths, whichever way they were spelt: `data_url: X` equals `data_source: [X]`.
  package var obsURLs: [String]? {
    switch self {
    case .dataURL(let url): return [url]
    case .dataset: return nil
    case .sources(let sources):
      let urls = sources.compactMap { if case .obs(let url) = $0 { url } else { nil } }
      return urls.count == sources.count ? urls : nil
    }
  }

  /// The datasets, whichever way they were spelt.
  package var datasets: [(id: String, version: String)]? {
    switch self {
    case .dataURL: return nil
    case .dataset(let id, let version): return [(id, version)]
    case .sources(let sources):
      let sets = sources.compactMap { if case .dataset(let id, let version) = $0 { (id, version) } else { nil } }
      return sets.count == sources.count ? sets : nil
    }
  }
}
