internal import ModelArtsAPI

extension Listing<JobSummary> {
  static var jobs: Self {
    Listing(
      columns: [
        Column(title: "NAME", isFlexible: true, text: \.jobName),
        Column(title: "STATUS", text: { $0.status?.name }),
        Column(title: "VERSIONS", alignment: .right, text: { $0.versionCount.map(String.init) }),
        Column(title: "CREATED", text: { Moment.text($0.createTime) }),
        Column(title: "ID", alignment: .right, text: { String($0.jobID) }),
      ], json: \.document)
  }
}

extension Listing<JobVersion> {
  static var versions: Self {
    Listing(
      columns: [
        Column(title: "VERSION", text: \.versionName),
        Column(title: "STATUS", text: \.status.name),
        Column(title: "CREATED", text: { Moment.text($0.createTime) }),
        Column(title: "DURATION", alignment: .right, text: { Moment.duration($0.duration) }),
        Column(title: "ENGINE", isFlexible: true, text: \.engine.version),
        Column(title: "ID", alignment: .right, text: { String($0.versionID) }),
      ], json: \.document)
  }
}

extension Listing<ConfigSummary> {
  static var configs: Self {
    Listing(
      columns: [
        Column(title: "NAME", isFlexible: true, text: \.configName),
        Column(title: "ENGINE", isFlexible: true, text: { $0.engine.version ?? $0.userImageURL }),
        Column(title: "CREATED", text: { Moment.text($0.createTime) }),
        Column(title: "DESCRIPTION", isFlexible: true, text: \.description),
      ], json: \.document)
  }
}

extension [JobVersion] {
  /// By time of creation, then by id: the order of the service is not documented.
  var inOrder: [JobVersion] {
    sorted { ($0.createTime ?? 0, $0.versionID) < ($1.createTime ?? 0, $1.versionID) }
  }
}
