import Testing
import TrainyardDiagnostics
import TrainyardManifests

struct RespelledValueTests {
  /// How a plain value of `parameter` is written after formatting.
  private func formatted(_ value: String) throws -> String {
    let head = "kind: TrainingJobConfig\nspec:\n  parameter:\n    a: "
    let text = try ManifestFormatter().formatted(SourceFile(path: "test.yaml", text: "\(head)\(value)\n"))
    return String(text.dropFirst(head.count).dropLast())
  }

  @Test(arguments: [
    "0.010", "1e3", "1E3", "1e+3", "1.5e-3", "NO", "no", "yes", "Yes", "on", "Off", "y", "N", "True", "FALSE", "007",
    "00", "-0", "-01", "+1", "+0.5", "0x1F", "0XFF", "-0x1", "0o17", "0b101", "1_000", "1_0.5", ".5", "-.5", "5.",
    "1.0", "0.0", "-1.50", "12345678901234567890", "1234567890123456", "0.00001", "1234567.5", "0.1234567890123456",
    "1:30", "190:20:30", "190:20:30.15", "-1:30", "2001-12-14", "2001-1-1", "2001-12-14T21:59:43.10-05:00",
    "2001-12-14 21:59:43", ".inf", "-.INF", "+.inf", ".nan", ".NaN", "=", "1e400", "010.5", "1.e5",
  ])
  func `values that other programs would respell are quoted`(_ value: String) throws {
    #expect(try formatted(value) == "\"\(value)\"")
  }

  @Test(arguments: [
    "0", "64", "-3", "0.1", "-0.25", "0.0001", "0.0005", "123456.5", "999999999999999", "true", "false", "text",
    "1.2.3",
    "v1", "1a", "12px", "0x", "0xg", "1e", "e3", "+", ".", "..", "1-2", "2001-12", "2001-12-14-15", "10:75:100",
    "a:1", "/a/b/", "${var.x}", "nope", "none", "Yess", "nan", "inf", "-inf", "1 2", "1,000", "_1", "_",
    "0.1.2", "192.168.8.150:/", "modelarts.vm.gpu.p100", "6KuaOYmLRz9tA2UrP4H", "1EZAJDvxCuOcCqQ47ep",
  ])
  func `values that all programs print as they are stay plain`(_ value: String) throws {
    #expect(try formatted(value) == value)
  }

  @Test(arguments: ["~", "null", "Null", "NULL"])
  func `what is nothing stays nothing`(_ value: String) throws {
    #expect(try formatted(value) == value)
  }

  @Test(arguments: ["'NO'", "\"1.0\"", "!!str 1.0", "\"text\"", "|-\n      NO"])
  func `what is quoted or tagged already stays`(_ value: String) throws {
    #expect(try formatted(value) == value)
  }

  @Test func `a long number is quoted`() throws {
    let number = String(repeating: "7", count: 5000)
    #expect(try formatted(number) == "\"\(number)\"")
  }

  @Test func `only values whose text is sent are quoted`() throws {
    let text = """
      kind: TrainingJob
      metadata:
        name: NO
        labels: {a: 1.0}
      spec:
        config: {worker_server_num: 01, pool_id: 007, parameter: {NO: 1.0}}
        versions:
          - name: 1e3
            runs: 02

      """
    let expected = text.replacing("{NO: 1.0}", with: "{NO: \"1.0\"}")
    #expect(try ManifestFormatter().formatted(SourceFile(path: "test.yaml", text: text)) == expected)
  }
}
