/// One value for the steps that follow: its name, and the value between two lines that the value cannot contain.
struct GitHubOutput {
  let text: String

  init(name: String, value: String) {
    var delimiter = "TRAINYARD_VALUE"
    while value.contains(delimiter) { delimiter += "_" }
    text = "\(name)<<\(delimiter)\n\(value)\n\(delimiter)\n"
  }
}
