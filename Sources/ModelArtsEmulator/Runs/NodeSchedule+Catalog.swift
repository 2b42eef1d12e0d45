internal import GRDB
internal import ModelArtsAPI

extension NodeSchedule {
  /// Plans the queues of all flavors again, after the catalog has changed.
  func settle(_ catalog: Catalog) throws {
    let waiting = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT spec_id FROM versions WHERE spec_id IS NOT NULL AND free_time > ?", arguments: [now])
    for specID in waiting {
      try settle(specID: specID, capacity: catalog.flavor(id: specID)?.capacity)
    }
  }
}

extension ServiceCall {
  /// Plans the queue of a flavor again where its nodes are counted.
  ///
  /// - Parameter specID: The `spec_id` of the flavor; nothing happens for a run that has none.
  func settleQueue(ofFlavor specID: Int64?) throws {
    guard let specID, let capacity = policy.catalog.flavor(id: specID)?.capacity else { return }
    try NodeSchedule(db: db, now: now).settle(specID: specID, capacity: capacity)
  }

  /// Whether runs may have to wait for nodes of a flavor.
  func countsNodes(ofFlavor specID: Int64?) -> Bool { policy.catalog.flavor(id: specID)?.capacity != nil }

  /// Refuses a run that needs more nodes than its flavor has (contract section 7.2, code 2605).
  func requireNodes(_ settings: TrainingSettings) throws {
    guard let capacity = policy.catalog.flavor(id: settings.specID)?.capacity, settings.workerCount > capacity else {
      return
    }
    throw ServiceFailure(
      400, ServiceCode(rawValue: "ModelArts.2605"),
      "The number of available nodes in the resource pool is illegal: \(settings.workerCount) of \(capacity).")
  }
}
