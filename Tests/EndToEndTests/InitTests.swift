import Testing
import TrainyardCommands

/// `trainyard init`: from an empty folder to a plan.
struct InitTests {
  @Test func `an empty folder becomes a project that plans and applies`() async throws {
    let folder = try ProjectFolder([:])
    let run = await folder.run("init", "--name", "vision", "--emulator")
    #expect(run.status == .success, "\(run.error)")
    #expect(run.output.hasPrefix("trainyard.yaml\nspecs/first.yaml\ntrainyard.schema.json\n.gitignore\n"))
    #expect(run.output.contains("job/first"))
    #expect(try folder.read(".gitignore") == ".trainyard/\n")
    #expect(try folder.read("trainyard.yaml").hasPrefix("# yaml-language-server: $schema=trainyard.schema.json\n"))
    #expect(try folder.read("specs/first.yaml").hasPrefix("# yaml-language-server: $schema=../trainyard.schema.json\n"))
    #expect(await folder.run("fmt", "--check", "--diff").output.isEmpty)
    #expect(await folder.run("apply", "--auto-approve").status == .success)
    #expect(await folder.run("plan", "--detailed-exitcode").status == .success)
  }

  @Test func `a person is asked, and may take the defaults`() async throws {
    let folder = try ProjectFolder([:])
    let run = await folder.run("init", "--name", "vision", answer: "")
    #expect(run.status == .success, "\(run.error)")
    #expect(run.error.contains("'emulator' to try without an account [emulator]: "))
    #expect(try folder.read("trainyard.yaml").contains("emulator: .trainyard/emulator.db"))
  }

  @Test func `where nobody can answer nothing is written`() async throws {
    let folder = try ProjectFolder([:])
    let run = await folder.run("init", "--name", "vision")
    #expect(run.status == .error)
    #expect(run.error.contains("give --region, --url or --emulator"))
    #expect(throws: (any Error).self) { try folder.read("trainyard.yaml") }
  }

  @Test func `what is there already stays`() async throws {
    let folder = try ProjectFolder([".gitignore": "build", "specs/first.yaml": "# mine\n"])
    #expect(await folder.run("init", "--name", "vision", "--emulator").status == .success)
    #expect(try folder.read("specs/first.yaml") == "# mine\n")
    #expect(try folder.read(".gitignore") == "build\n.trainyard/\n")
    let second = await folder.run("init", "--name", "other", "--emulator")
    #expect(second.status == .error)
    #expect(try folder.read("trainyard.yaml").contains("name: vision"))
  }

  @Test func `a project of what exists plans to nothing but adoption`() async throws {
    let first = try ProjectFolder(SmallProject.files)
    #expect(await first.run("apply", "--auto-approve").status == .success)
    let folder = try ProjectFolder([:])
    let store = first.path + "/.trainyard/emulator.db"
    try folder.write(
      "apiVersion: trainyard/v1\nkind: Project\nmetadata: {name: small}\nspec: {specs: [specs], remote: {emulator: \(store)}}\n",
      to: "trainyard.yaml")
    #expect(await folder.run("export", "--out", "specs").status == .success)
    #expect(await folder.run("plan", "--detailed-exitcode").status == .success)
  }

  @Test(arguments: ["--region=nowhere", "--url=ftp://host"])
  func `places that cannot be are refused before anything is written`(_ place: String) async throws {
    let folder = try ProjectFolder([:])
    let run = await folder.run("init", "--name", "vision", place)
    #expect(run.status == .error)
    #expect(run.error.contains("nothing was written"))
    #expect(throws: (any Error).self) { try folder.read("trainyard.yaml") }
  }

  @Test func `where there is nothing to export the project is valid all the same`() async throws {
    let folder = try ProjectFolder([:])
    let run = await folder.run("init", "--name", "vision", "--emulator", "--export")
    #expect(run.status == .success, "\(run.error)")
    #expect(await folder.run("plan", "--allow-empty").status == .success)
  }

  @Test(arguments: [["--name", "no name"], ["--name", "x", "--bucket", "UPPER"], ["--name", "${env.X}"]])
  func `names that cannot be are refused`(_ options: [String]) async throws {
    let folder = try ProjectFolder([:])
    let run = await folder.run(["init", "--emulator"] + options)
    #expect(run.status == .error)
    #expect(run.error.contains("nothing was written"))
    #expect(throws: (any Error).self) { try folder.read("trainyard.yaml") }
  }
}
