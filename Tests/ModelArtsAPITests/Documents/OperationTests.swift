import ModelArtsAPI
import Testing

struct OperationTests {
  @Test(arguments: [
    (ResourcePath.jobs, "training-jobs"), (.job(10), "training-jobs/10"),
    (.versions(job: 10), "training-jobs/10/versions"),
    (.version(job: 10, version: 3), "training-jobs/10/versions/3"),
    (.stop(job: 10, version: 3), "training-jobs/10/versions/3/stop"),
    (.logFileNames(job: 10, version: 3), "training-jobs/10/versions/3/log/file-names"),
    (.logLines(job: 10, version: 3), "training-jobs/10/versions/3/aom-log"),
    (.logBytes(job: 10, version: 3), "training-jobs/10/versions/3/log"), (.configs, "training-job-configs"),
    (.config(name: "c"), "training-job-configs/c"), (.flavors, "job/resource-specs"), (.engines, "job/ai-engines"),
    (.algorithms, "built-in-algorithms"),
  ])
  func `every path is the one of the contract`(path: ResourcePath, text: String) {
    #expect(path.segments.joined(separator: "/") == text)
  }

  @Test func `nine requests change the service`() {
    let mutating = ServiceOperation.allCases.filter(\.isMutating)
    #expect(
      Set(mutating) == [
        .createJob, .updateJob, .deleteJob, .createVersion, .deleteVersion, .stopVersion, .createConfig, .updateConfig,
        .deleteConfig,
      ])
  }

  @Test func `operations have the numbers of the contract and words of their own`() {
    #expect(ServiceOperation.readLogBytes.rawValue == 12)
    #expect(ServiceOperation.listAlgorithms.rawValue == 21)
    #expect(Set(ServiceOperation.allCases.map(\.description)).count == ServiceOperation.allCases.count)
  }
}
