import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct LookupTests {
  @Test(arguments: ["", "?job_type=train", "?job_type=inference&engine_id=1&project_type=0"])
  func `endpoint 19: flavors have the documented fields`(query: String) async throws {
    let answer = try await ServiceHarness().payload(.get, "job/resource-specs\(query)")
    let specs = try #require(answer["specs"]?.elements)
    #expect(answer["spec_total_count"] == JSONValue(specs.count))
    let flavor = try #require(specs.first { $0["spec_id"] == 4 })
    #expect(
      flavor == [
        "spec_id": 4, "core": "8", "cpu": "64", "gpu_num": 1, "gpu_type": "nvidia-v100",
        "spec_code": "modelarts.vm.gpu.v100", "unit_num": 1, "max_num": 4, "storage": "", "interface_type": 1,
        "no_resource": false,
      ])
    #expect(specs.contains { $0["no_resource"] == true })
  }

  @Test func `endpoint 20: engines are listed, internal ones are not`() async throws {
    let answer = try await ServiceHarness().payload(.get, "job/ai-engines?job_type=train")
    let engines = try #require(answer["engines"]?.elements)
    #expect(
      engines.contains([
        "engine_type": 1, "engine_name": "TensorFlow", "engine_id": 4, "engine_version": "TF-1.8.0-python3.6",
      ]))
    #expect(!engines.contains { ($0["engine_type"]?.integer ?? 0) >= 1000 })
  }

  @Test func `endpoint 21: algorithms carry their defaults as JSON in a string`() async throws {
    let answer = try await ServiceHarness().payload(.get, "built-in-algorithms?search_content=v2_50")
    #expect(answer["model_total_count"] == 1)
    let model = try #require(answer["models"]?.elements?.first)
    #expect(model["engine_name"] == "INNER_MXNET")
    let parameters = try JSONValue(parsing: try #require(model["parameter"]?.text)).elements
    #expect(parameters?.first?["label"] == "batch_size")
    #expect(parameters?.first?["value"] == "4")
  }

  @Test(arguments: [
    ("", [5, 4, 7, 1]), ("?order=asc", [1, 7, 4, 5]), ("?sortBy=model_name&order=asc", [7, 5, 1, 4]),
    ("?sortBy=model_size", [5, 7, 1, 4]), ("?per_page=3&page=2", [1]),
  ])
  func `algorithms are sorted by engine downwards unless told`(query: String, ids: [Int64]) async throws {
    let answer = try await ServiceHarness().payload(.get, "built-in-algorithms\(query)")
    #expect(answer["models"]?.elements?.compactMap { $0["model_id"]?.integer } == ids)
  }

  @Test(arguments: [
    "built-in-algorithms?per_page=101", "built-in-algorithms?sortBy=x", "job/ai-engines?job_type=x",
    "job/resource-specs?project_type=4",
  ])
  func `values out of range are refused`(path: String) async throws {
    #expect(try await ServiceHarness().get(path).code == "0104")
  }
}
