internal import FoundationEssentials
internal import GRDB

/// Settings are one JSON column: the service has no query that looks inside.
extension TrainingSettings: DatabaseValueConvertible {}
