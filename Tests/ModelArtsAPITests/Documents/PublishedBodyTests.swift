import ModelArtsAPI
import Testing

/// Bodies that publishers and users of the service print, or recorded from it.
@Suite(.enabled(if: Corpus.isAvailable, Comment(rawValue: Corpus.hint)))
struct PublishedBodyTests {
  @Test(arguments: Corpus.files(kind: ".response-ok."))
  func `every printed answer can be read`(file: String) throws {
    let json = try Corpus.json(file)
    #expect(ErrorBody(json: json, isFailure: false) == nil)
    guard let type = Document.type(of: file) else {
      #expect(Document.withoutType.contains(String(file.prefix { $0 != "." })), "an endpoint without a document")
      return
    }
    #expect(throws: Never.self) { try type.init(json: json) }
  }

  @Test(arguments: Corpus.files(kind: ".response-failure."))
  func `every printed failure is one, with or without the status saying so`(file: String) throws {
    let json = try Corpus.json(file)
    for isFailure in [true, false] {
      let failure = try #require(ErrorBody(json: json, isFailure: isFailure))
      #expect(failure.code != nil)
      #expect(failure.message != nil)
    }
  }

  @Test(arguments: Corpus.files(kind: ".txt", in: "raw"))
  func `every misprint is a syntax error with a place`(file: String) {
    let error = #expect(throws: JSONSyntaxError.self) { _ = try Corpus.json(file) }
    #expect((error?.offset ?? 0) > 0)
  }

  @Test func `the collection holds what it is known to hold`() {
    #expect(Corpus.files(kind: ".response-ok.").count >= 40)
    #expect(Corpus.files(kind: ".response-failure.").count >= 40)
    #expect(Corpus.files(kind: ".txt", in: "raw").count == 15)
  }

  @Test func `recorded items without an envelope can be read`() throws {
    let job = try JobSummary(json: Corpus.json("list-jobs.response-item.otcsdk2024.json"))
    #expect(job.userName != nil)
    let version = try JobVersion(json: Corpus.json("list-versions.response-item.otcsdk2023.json"))
    #expect(version.createTime != nil)
    #expect(version.duration != nil)
    #expect(version.compute.cores != nil)
  }

  @Test func `a version with an algorithm's metrics as an object gives them back`() throws {
    let detail = try VersionDetail(json: Corpus.json("get-version.response-ok.otcsdk2023.json"))
    #expect(try detail.version.modelMetrics?.parsed().object != nil)
    #expect(!detail.version.config.parameters.isEmpty)
  }

  @Test func `numbers in parameters are told from texts`() throws {
    let list = try VersionList(json: Corpus.json("list-versions.response-ok.otc2025.json"))
    #expect(list.versionCount == 2)
    #expect(list.versions.count == 1)
    let values = list.versions.flatMap(\.config.parameters).compactMap(\.value)
    #expect(values.contains { $0.isNumber })
  }

  @Test func `an algorithm's parameters are read out of their text`() throws {
    let list = try BuiltInAlgorithmList(json: Corpus.json("built-in-algorithms.response-ok.otc2025.json"))
    #expect(list.algorithms.contains { !$0.parameters.isEmpty })
  }
}
