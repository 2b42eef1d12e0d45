extension Cloud {
  /// The regions that public references name; not all of them have ModelArts (authentication page, section 4).
  ///
  /// Credentials go to these only: below the same domains anybody can own a storage host with a name of their choice, so
  /// that the shape of a name proves nothing.
  public var knownRegions: Set<String> {
    switch self {
    case .huaweiCloud:
      [
        "cn-north-1", "cn-north-4", "cn-north-7", "cn-north-9", "cn-east-2", "cn-east-3", "cn-south-1",
        "cn-southwest-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "tr-west-1", "af-south-1", "la-south-2",
        "la-north-2", "na-mexico-1", "sa-brazil-1",
      ]
    case .huaweiCloudEurope: ["eu-west-101"]
    case .openTelekomCloud: ["eu-de", "eu-nl"]
    case .g42Cloud: ["ae-ad-1"]
    }
  }
}
