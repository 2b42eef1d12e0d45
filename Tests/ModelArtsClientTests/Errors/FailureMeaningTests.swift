import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// The table of contract section 7.2, row by row.
struct FailureMeaningTests {
  /// A code with what it means for a deletion of one object and for a list.
  struct Row: Sendable, CustomTestStringConvertible {
    var code: String
    var kind: ModelArtsError.Kind
    var effect = ModelArtsError.Effect.refused
    var kindOfList: ModelArtsError.Kind?
    var testDescription: String { code }
  }

  static let rows = [
    Row(code: "ModelArts.0010", kind: .unavailable, effect: .unknown),
    Row(code: "ModelArts.0015", kind: .notFound, kindOfList: .invalid),
    Row(code: "ModelArts.0101", kind: .invalid), Row(code: "ModelArts.0102", kind: .notFound, kindOfList: .invalid),
    Row(code: "ModelArts.0103", kind: .conflict), Row(code: "ModelArts.0104", kind: .invalid),
    Row(code: "ModelArts.0105", kind: .wrongState), Row(code: "ModelArts.0107", kind: .invalid),
    Row(code: "ModelArts.0108", kind: .permission), Row(code: "ModelArts.0112", kind: .permission),
    Row(code: "ModelArts.0116", kind: .quota), Row(code: "ModelArts.0118", kind: .quota),
    Row(code: "ModelArts.0201", kind: .authentication), Row(code: "ModelArts.0202", kind: .authentication),
    Row(code: "ModelArts.0203", kind: .authentication), Row(code: "ModelArts.0204", kind: .authentication),
    Row(code: "ModelArts.0206", kind: .authentication), Row(code: "ModelArts.0207", kind: .authentication),
    Row(code: "ModelArts.0208", kind: .authentication), Row(code: "ModelArts.0210", kind: .authentication),
    Row(code: "ModelArts.0212", kind: .authentication), Row(code: "ModelArts.0428", kind: .permission),
    Row(code: "ModelArts.0806", kind: .logUnavailable), Row(code: "ModelArts.0901", kind: .invalid),
    Row(code: "ModelArts.1002", kind: .invalid), Row(code: "ModelArts.1003", kind: .permission),
    Row(code: "ModelArts.2605", kind: .invalid), Row(code: "ModelArts.2606", kind: .invalid),
    Row(code: "ModelArts.2607", kind: .invalid), Row(code: "ModelArts.2608", kind: .invalid),
    Row(code: "ModelArts.3000", kind: .invalid), Row(code: "ModelArts.4313", kind: .invalid),
    Row(code: "ModelArts.6100", kind: .unavailable, effect: .unknown), Row(code: "ModelArts.6101", kind: .throttled),
    Row(code: "ModelArts.6102", kind: .unavailable, effect: .unknown),
    Row(code: "ModelArts.6200", kind: .unavailable, effect: .unknown), Row(code: "ModelArts.6357", kind: .inProgress),
    Row(code: "APIGW.0101", kind: .invalid), Row(code: "APIGW.0301", kind: .authentication),
    Row(code: "APIG.0301", kind: .authentication), Row(code: "APIGW.0308", kind: .throttled),
  ]

  @Test(arguments: rows, [200, 400, 500])
  func `a code decides, whatever the status`(row: Row, status: Int) {
    let code = ServiceCode(rawValue: row.code)
    let meaning = FailureMeaning(code: code, message: nil, status: status, operation: .deleteJob)
    #expect(meaning.kind == row.kind)
    #expect(meaning.effect == row.effect)
    let ofList = FailureMeaning(code: code, message: nil, status: status, operation: .listJobs)
    #expect(ofList.kind == row.kindOfList ?? row.kind)
  }

  @Test(
    arguments: [
      (200, .other, .unknown), (302, .unreadable, .unknown), (400, .invalid, .refused),
      (401, .authentication, .refused),
      (403, .permission, .refused), (404, .notFound, .refused), (405, .invalid, .refused),
      (408, .unavailable, .unknown),
      (409, .conflict, .refused), (413, .invalid, .refused), (429, .throttled, .refused), (499, .other, .unknown),
      (500, .unavailable, .unknown), (502, .unavailable, .unknown), (503, .unavailable, .unknown),
      (504, .unavailable, .unknown),
    ] as [(Int, ModelArtsError.Kind, ModelArtsError.Effect)])
  func `a status decides where no code does`(
    status: Int, kind: ModelArtsError.Kind, effect: ModelArtsError.Effect
  ) {
    for code in [nil, ServiceCode(rawValue: "ModelArts.9999")] {
      let meaning = FailureMeaning(code: code, message: nil, status: status, operation: .createVersion)
      #expect(meaning.kind == kind)
      #expect(meaning.effect == effect)
    }
  }

  @Test(arguments: ["Job name:a is existed", "The config already exists."])
  func `a taken name is a conflict by its words`(message: String) {
    for operation in [ServiceOperation.createJob, .createConfig] {
      let meaning = FailureMeaning(code: nil, message: message, status: 400, operation: operation)
      #expect(meaning.kind == .conflict)
    }
    #expect(FailureMeaning(code: nil, message: message, status: 400, operation: .updateJob).kind == .invalid)
  }

  @Test func `a timeout stays in doubt with any code`() {
    let meaning = FailureMeaning(code: .parameterError, message: nil, status: 408, operation: .createVersion)
    #expect(meaning.effect == .unknown)
  }
}
