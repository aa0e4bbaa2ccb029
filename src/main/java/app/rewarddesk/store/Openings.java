package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.OPENINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts how often the data was opened, in the data and in a small file beside it. A backup that
/// was put in place, by this program or by hand, is found out by it: its count is lower than the
/// file's. What was given since the backup is then unknown to the data.
public final class Openings {
  private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
  private static final int ONLY_ROW = 1;

  private final Database database;
  private final Path file;

  /// @param data the data file without its ending
  Openings(Database database, Path data) {
    this.database = database;
    this.file = data.resolveSibling(data.getFileName() + ".openings");
  }

  /// Whether the data was put back to an earlier state since it was last opened here.
  public boolean isDataOfEarlierTime() {
    return besideTheData() > database.read(Openings::inTheData);
  }

  /// Counts this opening. To be called once what follows from [#isDataOfEarlierTime()] is kept.
  public void count() {
    long number = Math.max(besideTheData(), database.read(Openings::inTheData)) + 1;
    database.change(dsl -> keep(dsl, number));
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Files.writeString(draft, Long.toString(number));
      Backups.force(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be written; data that is put back will not be noticed", file, e);
    }
  }

  private static long inTheData(DSLContext dsl) {
    return dsl.selectFrom(OPENINGS)
        .where(OPENINGS.ONLY_ROW.eq(ONLY_ROW))
        .fetchOptional(OPENINGS.NUMBER)
        .orElse(0L);
  }

  private static void keep(DSLContext dsl, long number) {
    int kept =
        dsl.update(OPENINGS)
            .set(OPENINGS.NUMBER, number)
            .where(OPENINGS.ONLY_ROW.eq(ONLY_ROW))
            .execute();
    if (kept == 0) {
      dsl.insertInto(OPENINGS, OPENINGS.ONLY_ROW, OPENINGS.NUMBER)
          .values(ONLY_ROW, number)
          .execute();
    }
  }

  private long besideTheData() {
    if (Files.notExists(file)) {
      return 0;
    }
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException | NumberFormatException e) {
      LOG.warn("{} cannot be read and counts as absent", file, e);
      return 0;
    }
  }
}
