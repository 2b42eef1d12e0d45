internal import Foundation

/// Requests of a usual size.
enum Bodies {
  static func job(_ name: String) -> String {
    #"{"job_name":"\#(name)","job_desc":"A job to measure","config":{\#(config(0))}}"#
  }

  static func version(after id: Int, _ index: Int) -> String {
    #"{"config":{"pre_version_id":\#(id),\#(config(index))}}"#
  }

  private static func config(_ index: Int) -> String {
    #"""
    "worker_server_num":1,"app_url":"/bucket/code/","boot_file_url":"/bucket/code/train.py","engine_id":4,
    "parameter":[{"label":"learning_rate","value":"0.0\#(index)"},{"label":"batch_size","value":"64"},
    {"label":"epochs","value":"90"},{"label":"optimizer","value":"sgd"}],
    "data_url":"/bucket/data/","spec_id":27,"train_url":"/bucket/out/\#(index)/","log_url":"/bucket/log/"
    """#
  }

  /// The integer of a key in an answer.
  static func integer(_ key: String, in text: String) -> Int? {
    guard let start = text.range(of: "\"\(key)\":")?.upperBound else { return nil }
    return Int(text[start...].prefix { $0.isNumber })
  }
}
