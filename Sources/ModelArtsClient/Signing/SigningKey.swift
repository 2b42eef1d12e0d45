/// The pair that signs requests.
struct SigningKey: Sendable {
  let accessKey: String
  let secretKey: Secret
}
