import Testing
import TrainyardManifests
import TrainyardResources

/// Merging by a model of its own: a mapping of texts in which nil removes.
struct MergingPropertyTests {
  /// One layer of settings; nil stands for `null`.
  private typealias Layer = [String: String?]

  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    /// A layer of fields outside the groups, and of parameters.
    mutating func layer(removes: Bool) -> Layer {
      var layer: Layer = [:]
      for key in ["log_url", "train_url", "worker_server_num", "p.a", "p.b", "p.c", "p.d"] where next(2) == 0 {
        let value = key == "worker_server_num" ? "\(1 + next(9))" : "/\(key)/\(next(100))/"
        layer[key] = removes && next(4) == 0 && key != "worker_server_num" && key != "train_url" ? .some(nil) : value
      }
      return layer
    }
  }

  /// The layer over another; removals stay, so that they reach what lies below both.
  private func merged(_ upper: Layer, over lower: Layer) -> Layer { lower.merging(upper) { _, upper in upper } }

  private func written(_ layer: Layer, _ more: [String] = []) -> String {
    let fields = layer.sorted { $0.key < $1.key }.map { ($0.key, $0.value ?? "null") }
    let parameters = fields.filter { $0.0.hasPrefix("p.") }.map { "\($0.0.dropFirst(2)): \($0.1)" }
    let lines = more + fields.filter { !$0.0.hasPrefix("p.") }.map { "\($0.0): \($0.1)" }
    return "{\((lines + ["parameter: {\(parameters.joined(separator: ", "))}"]).joined(separator: ", "))}"
  }

  /// The config of an entry whose base, job and entry say what the layers say.
  private func config(_ base: Layer, _ job: Layer, _ entry: Layer) throws -> RunConfig {
    let complete = Sample.config.map { String($0) }
    let given = Set(base.keys)
    let kept = complete.filter { line in !given.contains(String(line.prefix { $0 != ":" })) }
    let text = """
      apiVersion: modelarts/v1
      kind: TrainingJobConfig
      metadata: {name: defaults}
      spec: \(written(base, kept))
      ---
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: flowers}
      spec:
        config: \(written(job, ["from: defaults"]))
        versions: [{name: baseline, config: \(written(entry))}]
      """
    let loaded = Sample.load(text)
    var config = try #require(loaded.entries.first?.config, "\(loaded.report)\n\(text)")
    config.parameters.sort { $0.label < $1.label }
    return config
  }

  @Test(arguments: 1...60)
  func `merging is associative, and the layer above wins`(_ seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let base = random.layer(removes: false)
    let job = random.layer(removes: true)
    let entry = random.layer(removes: true)
    let whole = try config(base, job, entry)
    #expect(try config(base, [:], merged(entry, over: job)) == whole, "seed \(seed)")
    #expect(try config(merged(job, over: base).filter { $0.value != nil }, [:], entry) == whole, "seed \(seed)")
    let model = merged(entry, over: merged(job, over: base)).compactMapValues(\.self)
    #expect(whole.logURL == model["log_url"] ?? "")
    #expect(whole.trainURL == model["train_url"] ?? "/flowers/out/")
    #expect(
      whole.parameters.map { "p.\($0.label)=\($0.value)" }
        == model.filter { $0.key.hasPrefix("p.") }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" },
      "seed \(seed)")
  }
}
