internal import ModelArtsAPI

extension JSONObject {
  /// Both objects' members, of which no key may be in both.
  static func + (left: JSONObject, right: JSONObject) -> JSONObject {
    JSONObject(left.members + right.members)
  }
}
