package app.rewarddesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a data file, or says why not.
///
/// When a change is on the disk is not left to H2: [Database] writes it out before it returns. The
/// write delay is only for what H2 tidies up by itself, which a delay of 0 would switch off, so
/// that the file grew without end. Since every change is written out, space that has been free for
/// some seconds may be used again. Closing moves nothing about in the file. H2 is not to close it
/// when the program ends: that is [Store#close()]'s part, and a file that was never closed opens as
/// well.
final class StoreFile {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
  private static final String SETTINGS =
      ";DATABASE_TO_LOWER=TRUE;WRITE_DELAY=500;RETENTION_TIME=5000;LOCK_TIMEOUT=60000"
          + ";MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";
  private static final int CONNECTIONS = 24;

  /// How many writes may share a commit: more than can be under way in a send.
  private static final int MOST_TOGETHER = 256;

  private final Path file;

  StoreFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  StoreOpening open() {
    if (file.toString().contains(";")) {
      return new StoreOpening.Damaged(
          "The data folder's name has a semicolon, which the database cannot have in it."
              + " Choose another folder.");
    }
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + file + SETTINGS, "sa", "");
    pool.setMaxConnections(CONNECTIONS);
    try {
      pool.getConnection().close();
      return migrate(pool);
    } catch (SQLException | FlywayException e) {
      pool.dispose();
      return problem(e);
    }
  }

  private StoreOpening migrate(JdbcConnectionPool pool) throws SQLException {
    Flyway flyway =
        Flyway.configure(StoreFile.class.getClassLoader())
            .dataSource(pool)
            .locations("classpath:db/migration")
            .load();
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        pool.dispose();
        return new StoreOpening.Newer(
            "A newer version of RewardDesk has worked on this data ("
                + file
                + "). Install that version, or choose another data folder.");
      }
    }
    flyway.migrate();
    return new StoreOpening.Opened(
        new Store(new Database(pool, new Trouble(folder()), MOST_TOGETHER)));
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent(), "An absolute file has a folder");
  }

  private StoreOpening problem(Exception e) {
    if (isLocked(e)) {
      LOG.warn("{} is held by another program", file);
      return new StoreOpening.Locked(
          "Another RewardDesk has this data open (" + file + "). Close it, then try again.");
    }
    LOG.error("Cannot open {}", file, e);
    return new StoreOpening.Damaged(
        "The data file "
            + file
            + ".mv.db cannot be read. It was left as it is; put a copy of it in its place, or"
            + " choose another data folder.");
  }

  private static boolean isLocked(Throwable e) {
    return e instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }
}
