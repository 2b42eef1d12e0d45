/// What flavors and engines are asked for.
enum JobType: String, CaseIterable {
  case train
  case inference
}
