import Testing
import TrainyardResources

struct ContentTests {
  private func content(_ fields: (FieldPath, ContentValue)...) -> Content {
    Content(fields.map { Content.Field($0.0, $0.1) })
  }

  @Test func `equal contents have one fingerprint whatever their order`() {
    let first = content((FieldPath("a"), ContentValue("1")), (FieldPath("b"), ContentValue("2")))
    let second = content((FieldPath("b"), ContentValue("2")), (FieldPath("a"), ContentValue("1")))
    #expect(first.fingerprint == second.fingerprint)
    #expect(first.equals(second))
  }

  @Test func `moving text between path and value changes the fingerprint`() {
    let first = content((FieldPath("a"), ContentValue("bc")))
    let second = content((FieldPath("ab"), ContentValue("c")))
    #expect(first.fingerprint != second.fingerprint)
  }

  @Test func `the fingerprint is the SHA-256 of lengths and texts`() {
    // python3: hashlib.sha256(b'\0'*7 + b'\x01a' + b'\0'*7 + b'\x011').hexdigest()
    let expected = "0e9c3156ac694b081269e7631db910df955a4df29e20086134d7aa57f4e54795"
    #expect(content((FieldPath("a"), ContentValue("1"))).fingerprint.description == expected)
  }

  @Test(arguments: [
    ("0.010", "0.01", true), ("1e-2", "0.01", true), ("10", "1e1", true), ("-0", "0", true), ("007", "7", true),
    ("0.1", "0.10000000000000001", false), ("12345678901234567890", "12345678901234567891", false), ("1", "-1", false),
  ])
  func `decimal values are compared exactly`(_ left: String, _ right: String, isEqual: Bool) {
    #expect((DecimalText(left) == DecimalText(right)) == isEqual)
    let number = ContentValue(left, isNumber: true)
    #expect(number.equals(ContentValue(right)) == isEqual)
    let keys = [ContentValue(left), ContentValue(right)].map { content((FieldPath("p"), $0)).matchingKey }
    #expect((keys[0] == keys[1]) == isEqual)
  }

  @Test(arguments: ["", "x", "1.2.3", "0x1F", "1e", "--1", ".", "NaN", "1 ", "1e-9223372036854775808", "1e1000000"])
  func `text that is no decimal number has no decimal value`(_ text: String) {
    #expect(DecimalText(text) == nil)
    #expect(DecimalText.canonical(text) == nil)
  }

  @Test func `the quick way to a canonical form gives what reading the number gives`() {
    let signs = ["", "-", "+"]
    let wholes = [
      "", "0", "7", "007", "10", "1200", "999999999999999999", "9999999999999999999", "18446744073709551616",
    ]
    let fractions = ["", ".", ".0", ".5", ".010", ".000000000000000000000", ".1.2"]
    let exponents = ["", "e1", "E-2", "e+3", "e", "e1000000", " "]
    for sign in signs {
      for whole in wholes {
        for fraction in fractions {
          for exponent in exponents {
            let text = sign + whole + fraction + exponent
            #expect(DecimalText.canonical(text) == DecimalText(text)?.description, "\(text)")
          }
        }
      }
    }
  }
}

struct FieldPathTests {
  @Test(arguments: [
    ("parameter", "parameter.optimizer.lr", true), ("parameter.optimizer", "parameter.optimizer", true),
    ("parameter.optimizer", "parameter.optimizer.lr", false), ("parameter.layers", "parameter.layers[0]", false),
    ("volumes", "volumes[0].nfs.id", true), ("volumes[0].nfs", "volumes[0].nfs.id", true), ("vol", "volumes", false),
  ])
  func `a path covers what lies inside it`(_ path: String, _ other: String, covers: Bool) {
    #expect(FieldPath(path).covers(FieldPath(other)) == covers)
  }

  @Test func `labels that look alike are different paths, as they are different parameters to the service`() {
    let (composed, decomposed) = (FieldPath.parameter("\u{e9}"), FieldPath.parameter("e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(!composed.covers(decomposed))
  }
}

struct MarkTests {
  @Test(arguments: [
    ("", "", false), ("Flower classifier", "Flower classifier", false),
    ("Flower classifier [trainyard:vision]", "Flower classifier", true), ("[trainyard:vision]", "", true),
    ("text [trainyard:vision] more", "text [trainyard:vision] more", false),
    ("[a] [trainyard:vision/prod hold]", "[a]", true),
  ])
  func `a remote description is taken apart and put together again`(_ remote: String, _ text: String, isMarked: Bool) {
    let description = MarkedDescription(remote)
    #expect(description.text == text)
    #expect((description.mark != nil) == isMarked)
    #expect(description.remoteText == remote)
  }

  @Test(arguments: [
    "[trainyard:]", "[trainyard:a/b/c]", "[trainyard:vision keep]", "[trainyard:vision hold hold]",
    "[trainyard: vision]",
  ])
  func `what starts like a mark and is none is malformed`(_ remote: String) {
    guard case .malformed = MarkedDescription("text " + remote).ownership else {
      Issue.record("\(remote) was read as \(MarkedDescription(remote).ownership)")
      return
    }
  }

  @Test func `a mark carries its environment and its words`() {
    let mark = MarkedDescription("x [trainyard:vision/prod protect hold]").mark
    #expect(mark == Mark(owner: Owner(project: "vision", environment: "prod"), isProtected: true, isOnHold: true))
  }
}

struct SensitiveNameTests {
  @Test(arguments: [
    ("API_TOKEN", true), ("apiToken", true), ("token", true), ("max_tokens", false), ("tokenizer", false),
    ("db-password", true), ("client.secret", true), ("SECRETARY", false), ("AWS_ACCESS_KEY", true), ("apikey", true),
    ("HFToken", true), ("DBPassword", true), ("AWSSecret", true), ("MAX_TOKENS", false),
    ("keyboard", false), ("learning_rate", false), ("", false),
  ])
  func `names of secrets are told by whole words`(_ name: String, isSensitive: Bool) {
    #expect(SensitiveName.isSensitive(name) == isSensitive)
  }

  @Test func `the quick look leaves out no name of a secret`() {
    let parts = ["token", "Secret", "PASSWORD", "key", "KEY", "To", "ken", "s", "_", "-", "1", "a", "\u{212a}ey", ""]
    for first in parts {
      for second in parts {
        for third in parts {
          let name = first + second + third
          #expect(SensitiveName.isSensitive(name) == isSecret(name), "\(name)")
        }
      }
    }
  }

  /// The rule to the letter: words end at anything but letters and digits, before a capital behind a small letter, and
  /// before a capital between a capital and a small letter.
  private func isSecret(_ name: String) -> Bool {
    let characters = Array(name)
    var words: [String] = [""]
    for (index, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        words.append("")
        continue
      }
      let previous = index > 0 ? characters[index - 1] : "_"
      let next = index + 1 < characters.count ? characters[index + 1] : "_"
      let begins = character.isUppercase && (previous.isLowercase || previous.isUppercase && next.isLowercase)
      words = begins ? words + [String(character)] : words.dropLast() + [(words.last ?? "") + String(character)]
    }
    return name.lowercased().hasSuffix("key")
      || words.contains { ["token", "secret", "password"].contains($0.lowercased()) }
  }
}

struct GlobPatternTests {
  @Test(arguments: [
    ("flowers*", "flowers-old", true), ("flowers*", "flowers", true), ("flowers*", "my-flowers", false),
    ("*", "", true),
    ("a?c", "abc", true), ("a?c", "ac", false), ("*a*b", "xxaxxb", true), ("*a*b", "xxaxxbc", false), ("", "a", false),
  ])
  func `stars and question marks stand for text`(_ pattern: String, _ name: String, matches: Bool) {
    #expect(GlobPattern(pattern).matches(name) == matches)
  }
}
