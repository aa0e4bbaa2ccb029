package app.rewarddesk.desk;

import app.rewarddesk.settings.Mode;
import java.nio.file.Path;
import java.time.Instant;

/// A backup of the data of a mode.
///
/// @param madeAt to the second
/// @param bytes the size of the backup itself
public record Backup(Mode mode, Path file, Instant madeAt, long bytes) {}
