/// Texts from outside that try to be more than text.
enum HostileText {
  /// One text of each kind of attack.
  static let all: [String] = [
    "::error file=x::owned", "a\n::set-output name=hash::owned", "a\r\n##[error]owned", "##[group]owned",
    "%0A::warning::owned", "a ::stop-commands::token", "[command]owned", "##vso[task.setvariable variable=x]owned",
    "`code`", "``````", "```\nfence\n```", "~~~", "a|b", "a\\|b", "| a | b |\n|---|---|\n| 1 | 2 |",
    "</details><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- comment", "--> owned",
    "<b>bold</b>", "&lt;b&gt; &amp; &#60;", "]]>", "<![CDATA[", "<?xml?>",
    "@octocat", "@org/team", "#12", "GH-12", "org/repo#5", "org/repo@a5c3785",
    "a5c3785ed8d6a35868bc169f07e40e889087fd2e",
    "https://evil.example/x", "www.evil.example", "someone@evil.example", "[click](https://evil.example)",
    "![image](https://evil.example/x.png)", "[ref]: https://evil.example", "[^note]", "- [x] done", "1. list",
    "# heading", "> quote", "*bold* _it_ __b__ ~~struck~~", "$math$ $$x$$", ":smile: :+1:", "---", "===", "    code",
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]8;;https://evil.example\u{7}link\u{1B}]8;;\u{7}", "\u{9B}31mred", "a\u{8}\u{8}b",
    "\u{202E}gpj.exe", "\u{2066}isolate", "\u{200F}mark", "\u{061C}mark", "line\u{2028}separator\u{2029}end",
    "null\u{0}byte", "\u{FEFF}bom", "\u{FFFE}", "zero\u{200B}width\u{AD}soft", "tag\u{E0041}", "e\u{301}\u{301}\u{301}",
    "日本語のジョブ", "عربي", "👩‍👩‍👧‍👦", "EOF", "hash=owned", "a=b<<EOF", "${{ secrets.TOKEN }}", "$(id)", "`id`", "' \" \\",
    "../../etc/passwd", "C:\\x", "a,b:c", "a%b", " leading", "trailing ", "", "tab\there",
  ]
}
