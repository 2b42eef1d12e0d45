internal import ModelArtsAPI

extension ControlInterface {
  /// Everything that the interface does.
  static let routes: [ControlRoute] = index + records + faults + service

  private static let index = [
    ControlRoute("GET", "", "lists what the control interface does") { _, _, _ in
      let lines = routes.map { route -> JSONValue in
        ["method": .string(route.method), "path": .string(prefix + route.path), "summary": .string(route.summary)]
      }
      return .success(["routes": .array(lines)])
    }
  ]

  private static let records = [
    ControlRoute("GET", "requests", "the latest requests; ?endpoint=createVersion and ?after=SEQUENCE narrow them") {
      control, request, _ in .success(["requests": .array(try control.requests(request))])
    },
    ControlRoute("DELETE", "requests", "forgets requests and counts") { control, _, _ in
      try await control.service.resetRecords()
      return .success()
    },
    ControlRoute("GET", "counts", "calls by endpoint, in total, and those that ask for a change") { control, _, _ in
      .success(try await control.service.counts().json)
    },
  ]

  private static let faults = [
    ControlRoute("GET", "faults", "the rules for faults, with how many requests they matched and hit") {
      control, _, _ in .success(["faults": .array(control.service.faults.installed.map(\.json))])
    },
    ControlRoute("POST", "faults", "adds the 'rules' of the body; answers with their 'ids'") { control, request, _ in
      let rules = try control.settings(request, keys: ["rules", "seed"], required: "rules", FaultRule.list)
      return .success(["ids": .array(control.service.faults.install(rules).map { JSONValue($0) })])
    },
    ControlRoute("DELETE", "faults", "ends all faults") { control, _, _ in
      control.service.faults.removeAll()
      return .success()
    },
    ControlRoute("DELETE", "faults/{id}", "ends one fault") { control, _, parameter in
      guard let id = Int(parameter), control.service.faults.remove(id) else {
        throw ServiceFailure(404, .noSuchResource, "There is no fault '\(parameter)'; GET \(prefix)faults lists them.")
      }
      return .success()
    },
    ControlRoute("GET", "quirks", "the quirks of all answers") { control, _, _ in
      .success(["quirks": control.service.policy.quirks.json])
    },
    ControlRoute("PUT", "quirks", "sets the quirks of all answers; what the body does not name is off") {
      control, request, _ in
      let body = try control.body(request)
      let quirks = try SettingProblems.collected { EmulatorQuirks(reading: body, at: "", &$0) }
      control.service.updatePolicy { $0.quirks = quirks ?? $0.quirks }
      return .success(["quirks": control.service.policy.quirks.json])
    },
  ]

  private static let service = [
    ControlRoute("GET", "runs", "the rules for how runs end") { control, _, _ in
      .success(["rules": .array(control.service.policy.runRules.map(\.json))])
    },
    ControlRoute("POST", "runs", "puts the 'rules' of the body before those that hold for runs from now on") {
      control, request, _ in
      let timings = control.service.policy.timings
      let rules = try control.settings(request, keys: ["rules"], required: "rules") { fields, problems in
        RunRule.list(in: fields, key: "rules", defaults: timings, &problems)
      }
      // The first rule that matches a run counts, so the latest word must come first.
      control.service.updatePolicy { $0.runRules = rules + $0.runRules }
      return .success()
    },
    ControlRoute("DELETE", "runs", "ends all rules for runs; those that were created keep theirs") { control, _, _ in
      control.service.updatePolicy { $0.runRules = [] }
      return .success()
    },
    ControlRoute("GET", "clock", "the service time 'now' in epoch milliseconds") { control, _, _ in
      .success(["now": JSONValue(control.service.clock.now())])
    },
    ControlRoute("POST", "clock", "moves the service time forward by 'advance', such as 90s, on every kind of clock") {
      control, request, _ in .success(["now": JSONValue(try await control.advance(request))])
    },
    ControlRoute("GET", "settings", "limits and times of the service, and flavors that are limited or sold out") {
      control, _, _ in .success(["settings": .object(control.service.policy.settings)])
    },
    ControlRoute("PATCH", "settings", "changes the settings that the body names; a null capacity is no limit") {
      control, request, _ in
      try await control.change(request)
      return .success(["settings": .object(control.service.policy.settings)])
    },
    ControlRoute("DELETE", "tokens", "ends all tokens that were issued") { control, _, _ in
      try await control.service.expireTokens()
      return .success()
    },
  ]
}
