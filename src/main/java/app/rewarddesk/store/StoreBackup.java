package app.rewarddesk.store;

import java.nio.file.Path;
import java.time.Instant;

/// A backup of a data file.
///
/// @param madeAt to the second
/// @param bytes the size of the backup itself
public record StoreBackup(Path file, Instant madeAt, long bytes) {}
