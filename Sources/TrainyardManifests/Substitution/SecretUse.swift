/// Whether a text may have a secret in it.
enum SecretUse {
  /// It is hidden wherever it would be shown.
  case hidden
  /// It is shown.
  case shown
  /// It decides what a run is and what it costs, so that whoever approves a plan has to see it.
  case decisive

  /// What is said to somebody who puts a secret there, nil where it may stand.
  var refusal: (message: String, hint: String)? {
    switch self {
    case .hidden: nil
    case .shown:
      ("a secret cannot stand here, where it would be shown", "secrets belong into the free texts of a config")
    case .decisive:
      (
        "a secret cannot stand here, where the value decides what is started and what it costs",
        "use a variable whose value may be shown; secrets belong into parameters, paths, and an image and its command"
      )
    }
  }
}
