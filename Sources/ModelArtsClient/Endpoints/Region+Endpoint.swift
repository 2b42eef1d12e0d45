extension Region {
  /// Finds the region in the address of ModelArts in a public cloud; nil for any other address.
  ///
  /// - Parameter endpoint: The address, such as `https://modelarts.eu-de.otc.t-systems.com`.
  public init?(endpoint: ServiceURL) {
    guard let cloud = Cloud.allCases.first(where: { endpoint.host.hasSuffix("." + $0.domain) }) else { return nil }
    let labels = endpoint.host.dropLast(cloud.domain.count + 1).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count == 2, let region = try? Region(String(labels[1]), cloud: cloud) else { return nil }
    self = region
  }
}
