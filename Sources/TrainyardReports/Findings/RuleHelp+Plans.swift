extension RuleHelp {
  /// What is found while a plan is made.
  static let plans: [String: String] = [
    "plan.unmarked":
      "A declared object that exists must carry the mark of this project, or be adopted by name with `--adopt` or in its"
      + " manifest.",
    "plan.foreign":
      "A declared object that carries another owner's mark is taken over only by name, with"
      + " `--take-over`.",
    "plan.equal_contents": "No two entries of a job are the same run, ids being looked up at the service.",
    "plan.unknown_flavor": "The service offers the flavor that a run asks for.",
    "plan.unknown_engine": "The service offers the engine that a run asks for.",
    "plan.unknown_model": "The service offers the algorithm that a run asks for.",
    "plan.list_not_offered":
      "A code that is sent as an id is found in a list of the service; where it offers none, manifests give the id.",
    "plan.too_many_nodes": "A run asks for no more nodes than its flavor takes.",
    "plan.sold_out": "The flavor of a run is not sold out.",
    "plan.job_quota": "The quota of training jobs has room for the new ones.",
    "plan.description_too_long": "A description has at most 256 characters together with the mark of its owner.",
    "plan.config_needed": "A job that is to be created without a run needs a config.",
    "plan.dependency_cycle": "No change waits for itself.",
    "plan.unmatched_pattern": "A pattern of addresses on the command line matches something.",
    "plan.parent_deleted": "A version that another one descends from stays as long as that one.",
    "plan.last_version_deleted": "A job keeps a version.",
    "plan.kill": "Applying the plan ends a run that is under way; what it has computed is lost.",
    "guard.max_deletes": "One plan deletes at most `guards.max_deletes` objects.",
    "guard.max_delete_percent": "One plan deletes at most `guards.max_delete_percent` of the objects of a kind.",
    "guard.max_launches": "One plan starts at most `guards.max_launches` runs.",
    "guard.max_nodes": "One plan starts runs on at most `guards.max_nodes` nodes.",
    "guard.kill": "A run that is under way is ended only by name, with `--allow-kill`.",
  ]

  /// What comes of a plan.
  static let applies: [String: String] = [
    "apply.failed": "The service carried out what was asked of it.",
    "apply.skipped": "What a change depends on was done, and its object is still what the plan saw.",
    "apply.uncertain": "It is known whether a run was started; the next plan decides by looking.",
    "apply.unrecognised": "The service reports the values that were sent for a run.",
    "apply.duplicate": "No other apply started the same run at the same time.",
    "apply.leftover": "An earlier apply saw the answer to everything that it sent.",
    "run.failed": "A run that is waited for completes.",
    "run.timed_out": "A run that is waited for gets there within `--timeout`.",
    "run.interrupted": "A run that is waited for gets there before the program is interrupted.",
    "run.gone": "A run that is waited for stays listed.",
  ]
}
