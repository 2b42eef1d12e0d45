public import ModelArtsAPI

extension ModelArtsClient {
  /// The jobs of the workspace, page after page.
  ///
  /// `GET /training-jobs`, in all editions; they differ in the default order, so that it is always sent.
  ///
  /// - Parameter query: Which jobs, in which order, 1 to 1000 on a page.
  public func jobs(_ query: JobQuery = JobQuery()) -> PagedSequence<JobSummary> {
    PagedSequence(jobWalk(query), where: query.matches)
  }

  /// Every job of the workspace, with the quota of the account.
  ///
  /// - Parameter query: Which jobs, in which order, 1 to 1000 on a page.
  /// - Throws: ``ModelArtsError``.
  public func allJobs(_ query: JobQuery = JobQuery()) async throws -> JobList {
    var walk = jobWalk(query)
    var envelope: JobList?
    var jobs: [JobSummary] = []
    while let (page, fresh) = try await walk.next() {
      envelope = envelope ?? page
      jobs += fresh.filter(query.matches)
    }
    return JobList(
      totalCount: envelope?.totalCount, remainingJobs: envelope?.remainingJobs, quota: envelope?.quota, jobs: jobs)
  }

  private func jobWalk(_ query: JobQuery) -> PageWalk<JobList, JobSummary, Int64> {
    PageWalk(items: \.jobs, total: \.totalCount, identity: \.jobID) { page in
      try await jobPage(query, page: page)
    }
  }

  /// One page of the jobs of the workspace, with the quota of the account; unfiltered.
  ///
  /// - Parameters:
  ///   - query: Which jobs, in which order, 1 to 1000 on a page; a searched text of more than 64 characters is not sent.
  ///   - page: The number of the page, 1 to 65535.
  /// - Throws: ``ModelArtsError``.
  public func jobPage(_ query: JobQuery = JobQuery(), page: Int = 1) async throws -> JobList {
    try await pipeline.send(
      ServiceRequest(
        operation: .listJobs, path: .jobs, query: query.items(page: page, workspaceID: workspaceID)),
      reading: JobList.self)
  }

  /// The job of a name; nil where the workspace has none.
  ///
  /// - Parameter name: The exact name.
  /// - Throws: ``ModelArtsError``.
  public func job(named name: String) async throws -> JobSummary? {
    // The service searches for parts of names.
    for try await job in jobs(JobQuery(nameContains: name)) where job.jobName == name { return job }
    return nil
  }

  /// The versions of a job, page after page, in the order of the service, which is not documented.
  ///
  /// `GET /training-jobs/{job_id}/versions`; the Huawei Cloud API reference, 2019, has no pages, later ones have.
  ///
  /// - Parameter job: The id of the job, above 0.
  public func versions(ofJob job: Int64) -> PagedSequence<JobVersion> {
    PagedSequence(versionWalk(ofJob: job), where: { _ in true })
  }

  /// Every version of a job, with the fields of the job.
  ///
  /// - Parameter job: The id of the job, above 0.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job does not exist.
  public func allVersions(ofJob job: Int64) async throws -> VersionList {
    var walk = versionWalk(ofJob: job)
    var envelope: VersionList?
    var versions: [JobVersion] = []
    while let (page, fresh) = try await walk.next() {
      envelope = envelope ?? page
      versions += fresh
    }
    return VersionList(
      jobID: envelope?.jobID, jobName: envelope?.jobName, jobDescription: envelope?.jobDescription,
      versionCount: envelope?.versionCount, versions: versions)
  }

  /// One page of the versions of a job.
  ///
  /// - Parameters:
  ///   - job: The id of the job, above 0.
  ///   - page: The number of the page, from 1.
  ///   - pageSize: How many versions it has, 1 to 1000.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job does not exist.
  public func versionPage(ofJob job: Int64, page: Int = 1, pageSize: Int = 1000) async throws -> VersionList {
    try FieldCheck(operation: .listVersions).path(job: job)
    return try await pipeline.send(
      ServiceRequest(
        operation: .listVersions, path: .versions(job: job), query: PageItems.of(page: page, size: pageSize)),
      reading: VersionList.self)
  }

  private func versionWalk(ofJob job: Int64) -> PageWalk<VersionList, JobVersion, Int64> {
    PageWalk(items: \.versions, total: \.versionCount, identity: \.versionID) { page in
      try await versionPage(ofJob: job, page: page)
    }
  }
}

extension ModelArtsClient {
  /// The configurations, page after page; each names only a few of its settings.
  ///
  /// `GET /training-job-configs`, in all editions; they differ in the default order, so that it is always sent.
  ///
  /// - Parameter query: Which configurations, in which order, 1 to 1000 on a page.
  public func configs(_ query: ConfigQuery = ConfigQuery()) -> PagedSequence<ConfigSummary> {
    let walk = PageWalk(items: \ConfigList.configs, total: \.totalCount, identity: \.configName) { page in
      try await configPage(query, page: page)
    }
    return PagedSequence(walk, where: query.matches)
  }

  /// One page of the configurations; unfiltered.
  ///
  /// - Parameters:
  ///   - query: Which configurations, in which order, 1 to 1000 on a page.
  ///   - page: The number of the page, 1 to 65535.
  /// - Throws: ``ModelArtsError``.
  public func configPage(_ query: ConfigQuery = ConfigQuery(), page: Int = 1) async throws -> ConfigList {
    try await pipeline.send(
      ServiceRequest(operation: .listConfigs, path: .configs, query: query.items(page: page)),
      reading: ConfigList.self)
  }
}
