internal import TrainyardApplier
internal import TrainyardDiagnostics
internal import TrainyardResources

/// Opens a project's journal, and looks what an earlier run left in it.
struct JournalAccess: Sendable {
  let context: CommandContext

  /// Opens the journal of an owner in one project of the service.
  ///
  /// - Parameter folder: The project's folder.
  /// - Returns: Nil where there is no place for one, which is said.
  /// - Throws: ``CommandFailure`` where another apply is under way on this machine.
  func open(for owner: Owner, at target: RemoteTarget, folder: String) throws(CommandFailure) -> JournalFile? {
    guard let place = JournalFolder(in: context) else {
      return withoutJournal("neither XDG_STATE_HOME nor HOME is set")
    }
    guard (try? place.create()) != nil else { return withoutJournal("\(place.path) cannot be written") }
    do throws(JournalLock.Failure) {
      let context = context
      return try JournalFile(place.base(for: owner, at: target, folder: folder)) {
        context.say("note: the journal cannot be written any more; the apply goes on without it")
      }
    } catch .taken(let holder) {
      throw CommandFailure(
        .error,
        "another apply of this project is under way on this machine (\(holder.isEmpty ? "just started" : holder));"
          + " nothing was changed",
        hint: "wait until it has ended")
    } catch {
      return withoutJournal("\(place.path) cannot be written")
    }
  }

  private func withoutJournal(_ reason: String) -> JournalFile? {
    context.say(
      "note: \(reason): there is no journal, so that a killed apply is not looked up by the next one,"
        + " and two applies at once are not noticed")
    return nil
  }

  /// Looks what came of what an earlier run left behind, and says it.
  ///
  /// - Returns: What was found.
  func review(
    _ journal: JournalFile, _ reader: any RemoteReader, _ settings: ApplySettings
  ) async throws -> [JournalFinding] {
    let leftovers = journal.leftovers()
    guard !leftovers.isEmpty else { return [] }
    context.console.writeError("An earlier apply ended before it was known what came of everything it had sent.\n")
    let findings = try await findings(leftovers, reader, settings)
    for finding in findings { context.console.writeError("  \(finding.words.visible)\n") }
    return findings
  }

  private func findings(
    _ leftovers: [JournalReview.Leftover], _ reader: any RemoteReader, _ settings: ApplySettings
  ) async throws -> [JournalFinding] {
    let clock = ApplyClock.continuous
    var review = JournalReview(leftovers, settle: settings.settle, patience: settings.timeout, at: clock.now())
    var step = review.next(at: clock.now())
    while true {
      switch step {
      case .done(let findings): return findings
      case .pause(let length):
        context.say("  waiting \(max(1, length.components.seconds)) s, until everything is listed")
        try await clock.sleep(length)
        step = review.next(at: clock.now())
      case .look(let job):
        do {
          step = review.looked(try await reader.observeJob(named: job), at: clock.now())
        } catch let error as RemoteError where error.kind == .unavailable || error.kind == .throttled {
          step = review.lookFailed(at: clock.now())
        }
      }
    }
  }
}
