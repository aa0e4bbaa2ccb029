package app.rewarddesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The backups of one data file: zip files in the folder `backups` beside it, each named by the
/// data file and the time in UTC. They are made by the open database, since only it knows what
/// belongs together, and never while it cannot be opened, so that a damaged file does not push good
/// backups out.
final class Backups {
  static final int KEPT = 7;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ENDING = ".zip";
  private static final String DRAFT = ".draft";

  private final Path data;
  private final Path folder;
  private final Clock clock;

  /// @param data the data file without its ending
  Backups(Path data, Clock clock) {
    this.data = data;
    this.folder = data.resolveSibling("backups");
    this.clock = clock;
  }

  /// Whether today, in UTC, there was none.
  boolean isDue() throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return all().stream()
        .noneMatch(one -> LocalDate.ofInstant(one.madeAt(), ZoneOffset.UTC).equals(today));
  }

  /// Newest first.
  List<StoreBackup> all() throws IOException {
    List<StoreBackup> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
        for (Path file : files) {
          Optional<Instant> madeAt = madeAt(file);
          if (madeAt.isPresent()) {
            found.add(new StoreBackup(file, madeAt.get(), Files.size(file)));
          }
        }
      }
    }
    found.sort(Comparator.comparing(StoreBackup::madeAt).reversed());
    return found;
  }

  /// Empty for files that are no backup of this data.
  private Optional<Instant> madeAt(Path file) {
    String name = file.getFileName().toString();
    String before = data.getFileName() + "-";
    if (!name.startsWith(before)) {
      return Optional.empty();
    }
    try {
      String time = name.substring(before.length(), name.length() - ENDING.length());
      return Optional.of(TIME.parse(time, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// Makes one and removes the oldest beyond those that are kept. It appears under its name only
  /// when it is complete and on the disk.
  ///
  /// @param connection to the open database
  void make(Connection connection) throws IOException, SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    OwnFolder.make(folder);
    Path draft = folder.resolve(data.getFileName() + DRAFT);
    Path file = folder.resolve(data.getFileName() + "-" + TIME.format(now) + ENDING);
    try {
      DSL.using(connection, SQLDialect.H2)
          .query("backup to {0}", DSL.inline(draft.toString()))
          .execute();
      force(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    removeOldest(file);
  }

  private void removeOldest(Path newest) throws IOException {
    List<StoreBackup> others =
        all().stream().filter(one -> !one.file().equals(newest)).skip(KEPT - 1L).toList();
    for (StoreBackup one : others) {
      Files.delete(one.file());
    }
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// A place for a data file that is taken out of use.
  Path aside() throws IOException {
    OwnFolder.make(folder);
    return folder.resolve(
        data.getFileName() + "-replaced-" + TIME.format(clock.instant()) + ".mv.db");
  }
}
