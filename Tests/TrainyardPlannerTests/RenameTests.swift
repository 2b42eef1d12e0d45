import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Entries whose config contains their name: a rename starts a run, and the plan says so.
struct RenameTests {
  private func reason(
    _ name: String, _ url: String, was old: String, lr: String = "1", usesName: Bool = true
  ) -> Reason? {
    var entry = Samples.entry(name, Samples.config(lr: lr, trainURL: url))
    entry.usesVersionName = usesName
    return World(
      "rename", jobs: [Samples.job([entry])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, Samples.config(lr: "1", trainURL: old))])]
    ).plan.actions.first?.reason
  }

  @Test(arguments: [
    ("new", "/out/new/", "/out/old/", "old"), ("new", "/new/x/new/", "/a-b/x/a-b/", "a-b"),
    ("v2", "/out/v2", "/out/version-1", "version-1"), ("out", "/flowers/out/out/", "/flowers/out/a/", "a"),
    ("out", "/out/x/out/", "/old/x/out/", "old"), ("a", "/data/a/", "/data/b/", "b"), ("b", "/b/b/", "/b/a/", "a"),
    ("aa", "/aaa/", "/xa/", "x"), ("x", "/x/x/", "/x-1/x-1/", "x-1"),
  ])
  func `a rename that is the only difference is the reason, with both names`(
    _ name: String, _ url: String, _ old: String, _ former: String
  ) {
    let reason = reason(name, url, was: old)
    #expect(reason?.code == .renamed)
    #expect(reason?.words.contains("renamed from '\(former)' to '\(name)'") == true)
  }

  /// An entry whose config has its name in two fields.
  private func reason(_ name: String, _ url: String, _ tag: String, was old: (url: String, tag: String)) -> Reason? {
    func config(_ url: String, _ tag: String) -> RunConfig {
      Samples.config(trainURL: url, extra: [Parameter(label: "tag", value: tag)])
    }
    return World(
      "rename", jobs: [Samples.job([Samples.entry(name, config(url, tag), usesName: true)])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(old.url, old.tag))])]
    ).plan.actions.first?.reason
  }

  @Test func `a former name explains all fields that differ, or it is none`() {
    let renamed = reason("out", "/out/out/", "tag-out", was: ("/out/a/", "tag-a"))
    #expect(renamed?.code == .renamed)
    #expect(renamed?.words.contains("renamed from 'a' to 'out'") == true)
    // Where one field leaves it open what the name was, another tells.
    let open = reason("a", "/aa/", "tag-a", was: ("/aba/", "tag-ba"))
    #expect(open?.words.contains("renamed from 'ba' to 'a'") == true)
    #expect(reason("out", "/out/", "tag-out", was: ("/a/", "tag-b"))?.words == "content differs from V0001")
  }

  @Test(arguments: [
    ("/out/new/", "/elsewhere/old/"), ("/new/x/new/", "/a/x/b/"), ("/out/new/", "/out/a/b/"), ("/new/new/", "//"),
    ("/new/", "/\(String(repeating: "a", count: 65))/"), ("/new/", "/a\u{e9}/"),
  ])
  func `another difference is no rename`(_ url: String, _ old: String) {
    #expect(reason("new", url, was: old)?.code == .contentDiffers)
  }

  @Test func `a rename beside other differences is named as possible`() {
    let reason = reason("new", "/out/new/", was: "/out/old/", lr: "2")
    #expect(reason?.code == .contentDiffers)
    #expect(reason?.words.contains("renamed from 'old'") == true)
  }

  @Test func `an entry without its name in the config is not taken for renamed`() {
    #expect(reason("new", "/out/new/", was: "/out/old/", usesName: false)?.words == "content differs from V0001")
  }
}
