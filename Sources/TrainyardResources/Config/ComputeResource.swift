/// What a run runs on: a flavor of the public pool, or a dedicated pool.
package enum ComputeResource: Sendable, Hashable {
  case specID(Int64)
  case specCode(String)
  case pool(String)
}
