/// Changes manifests in the ways in which they break: pieces of others, repetition, cuts, nesting, odd characters.
package struct Mutator {
  private var state: UInt64
  private let corpus: [[UInt8]]

  /// - Parameters:
  ///   - seed: The same seed makes the same inputs.
  ///   - corpus: What inputs are made of.
  package init(seed: UInt64, corpus: [[UInt8]]) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.corpus = corpus
  }

  /// The next input.
  package mutating func next() -> [UInt8] {
    var bytes = corpus.isEmpty ? [] : corpus[random(corpus.count)]
    for _ in 0...random(6) { mutate(&bytes) }
    return Array(bytes.prefix(100_000))
  }

  private mutating func random(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, bound)
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = random(bytes.count + 1)
    switch random(12) {
    case 0: if place < bytes.count { bytes[place] = UInt8(random(256)) }
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(60)))
    case 2: bytes.removeLast(random(min(bytes.count, 200) + 1))
    case 3: bytes.insert(contentsOf: piece(of: bytes), at: place)
    case 4: bytes.insert(contentsOf: piece(of: corpus[random(corpus.count)]), at: place)
    case 5, 6, 7: bytes.insert(contentsOf: Self.tokens[random(Self.tokens.count)].utf8, at: place)
    case 8: repeatLine(&bytes)
    case 9: nest(&bytes, at: place)
    case 10: swapLines(&bytes)
    default: replaceValue(&bytes)
    }
  }

  private mutating func piece(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard !bytes.isEmpty else { return [] }
    return bytes[random(bytes.count)...].prefix(1 + random(120))
  }

  private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private mutating func repeatLine(_ bytes: inout [UInt8]) {
    var all = lines(of: bytes)
    let place = random(all.count)
    all.insert(contentsOf: Array(repeating: all[place], count: 1 + random(4)), at: place)
    bytes = Array(all.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var all = lines(of: bytes)
    all.swapAt(random(all.count), random(all.count))
    bytes = Array(all.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func nest(_ bytes: inout [UInt8], at place: Int) {
    let pairs = [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")]
    let (opening, closing) = pairs[random(pairs.count)]
    let count = 1 + random(80)
    let text = String(repeating: opening, count: count) + "x" + String(repeating: closing, count: random(2) * count)
    bytes.insert(contentsOf: text.utf8, at: place)
  }

  /// Puts a token in the place of what stands behind a colon.
  private mutating func replaceValue(_ bytes: inout [UInt8]) {
    let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
    guard !colons.isEmpty else { return }
    let start = colons[random(colons.count)] + 1
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ",") } ?? bytes.endIndex
    bytes.replaceSubrange(start..<end, with: (" " + Self.tokens[random(Self.tokens.count)]).utf8)
  }

  private static let tokens = [
    "${var.bucket}", "${var.x", "${env.X}", "${secret.WANDB}", "${matrix.lr}", "${job.name}", "${version.name}",
    "${run.index}", "$${", "${}", "${.}", "&a ", "*a", "<<: *a", "<<: [*a, *a]", "!!str ", "!!int 1", "!x ", "? ", ": ",
    "- ", "---\n",
    "...\n", "%YAML 1.1\n", "%TAG ! x\n", "|\n", ">-\n", "|+9\n", "'", "\"", "\\x", "\t", "\r\n", "\r", "\u{0}",
    "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "e\u{301}", "日本", "😀", "\u{10FFFF}", "~", "null", "NO",
    "0x1F", "1e3", "007",
    "12345678901234567890", "-1", "0", "2001-12-14", "''", "[]", "{}", "[[]]", "{a: {b: [1]}}", "#", " # c\n", "\n",
    "\n\n",
    "matrix: {lr: [1, 2], bs: [3, 4]}", "include: [{lr: 1}]", "exclude: [{lr: 1, bs: 3}]", "runs: 3", "retry: 2",
    "parent: baseline", "from: defaults", "config: {parameter: null}", "parameter: [{label: a, value: 1}]",
    "spec_id: 3",
    "pool_id: p", "model_id: 1", "user_image_url: i", "data_source: [{type: obs, data_url: /a/b/}]", "versions: []",
    "volumes: [{nfs: {id: a, src_path: /a, dest_path: /b}}]", "nas_type: nfs", "ignore: [train_url, parameter.a]",
    "protect: true", "undeclared_versions: stop", "environments: {prod: {}}", "guards: {max_nodes: 1}",
    "kind: TrainingJob\n", "kind: TrainingJobConfig\n", "kind: Project\n", "/flowers/x/", "#####\n",
  ]
}
