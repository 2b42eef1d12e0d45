/// The public clouds that offer ModelArts (authentication page, section 4).
public enum Cloud: String, Sendable, Hashable, CaseIterable {
  case huaweiCloud = "myhuaweicloud.com"
  case huaweiCloudEurope = "myhuaweicloud.eu"
  case openTelekomCloud = "otc.t-systems.com"
  case g42Cloud = "g42cloud.com"
}

extension Cloud {
  /// The domain below which the services of every region are.
  public var domain: String { rawValue }

  /// The cloud that a region belongs to, by the form of its name.
  ///
  /// - Parameter region: The id of a region, such as `cn-north-4` or `eu-de`.
  public init(region: String) {
    if region.hasPrefix("eu-west-1") {
      self = .huaweiCloudEurope
    } else if region == "eu-de" || region == "eu-nl" || region == "eu-ch2" {
      self = .openTelekomCloud
    } else if region.hasPrefix("ae-ad-") {
      self = .g42Cloud
    } else {
      self = .huaweiCloud
    }
  }
}
