package app.rewarddesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a data file, backs it up when that is due, or says why it cannot be opened.
///
/// When a change is on the disk is not left to H2: [Database] writes it out before it returns. The
/// write delay is only for what H2 tidies up by itself, which a delay of 0 would switch off, so
/// that the file grew without end. Since every change is written out, space that has been free for
/// some seconds may be used again. Closing moves nothing about in the file. H2 is not to close it
/// when the program ends: that is [Store#close()]'s part, and a file that was never closed opens as
/// well. Statements are kept ready, all that a send needs.
final class StoreFile {
  /// How many writes may share a commit: more than can be under way in a send.
  static final int MOST_TOGETHER = 256;

  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
  private static final String SETTINGS =
      ";DATABASE_TO_LOWER=TRUE;WRITE_DELAY=500;RETENTION_TIME=5000;LOCK_TIMEOUT=60000"
          + ";MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";
  private static final int CONNECTIONS = 24;
  static final List<String> MIGRATIONS = List.of("classpath:db/migration");

  private final Path file;
  private final Backups backups;
  private final StoreProblems problems;
  private final int mostTogether;
  private final List<String> migrations;

  StoreFile(Path file, Clock clock) {
    this(file, clock, MOST_TOGETHER, MIGRATIONS);
  }

  /// @param mostTogether how many writes may share a commit
  /// @param migrations where the changes of the tables are found
  StoreFile(Path file, Clock clock, int mostTogether, List<String> migrations) {
    this.file = file.toAbsolutePath().normalize();
    this.backups = new Backups(this.file, clock);
    this.problems = new StoreProblems(this.file, backups);
    this.mostTogether = mostTogether;
    this.migrations = List.copyOf(migrations);
  }

  StoreOpening open() {
    if (file.toString().contains(";")) {
      return new StoreOpening.Unusable(
          "The data folder's name has a semicolon, which the database cannot have in it."
              + " Choose another folder.");
    }
    Path data = file.resolveSibling(file.getFileName() + ".mv.db");
    if (!Files.isWritable(folder()) || (Files.exists(data) && !Files.isWritable(data))) {
      return problems.notWritable();
    }
    if (Files.exists(data) && !WholeFile.isWhole(data)) {
      return problems.damaged();
    }
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + file + SETTINGS, "sa", "");
    pool.setMaxConnections(CONNECTIONS);
    try {
      StoreOpening opening = open(pool);
      if (opening instanceof StoreOpening.NotOpened) {
        pool.dispose();
      }
      return opening;
    } catch (SQLException | FlywayException | DataAccessException e) {
      pool.dispose();
      return problem(e);
    }
  }

  private StoreOpening open(JdbcConnectionPool pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      if (connection.isReadOnly()) {
        return problems.notWritable();
      }
      Flyway flyway =
          Flyway.configure(StoreFile.class.getClassLoader())
              .dataSource(pool)
              .locations(migrations.toArray(String[]::new))
              .load();
      MigrationInfoService info = flyway.info();
      for (MigrationInfo applied : info.applied()) {
        if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
          return problems.newer();
        }
      }
      boolean changes = info.pending().length > 0;
      if (info.applied().length > 0 && !backUp(connection, changes)) {
        return problems.noBackup();
      }
      if (changes && !migrate(flyway)) {
        return problems.notChanged();
      }
    }
    return new StoreOpening.Opened(
        new Store(new Database(pool, new Trouble(folder()), mostTogether)));
  }

  private boolean migrate(Flyway flyway) {
    try {
      flyway.migrate();
      return true;
    } catch (FlywayException e) {
      LOG.error("The tables of {} could not be changed", file, e);
      return false;
    }
  }

  /// @param always whether a backup is needed even if there is one of today
  /// @return false when it is needed and could not be made; the one of the day can be without
  private boolean backUp(Connection connection, boolean always) throws SQLException {
    try {
      if (always || backups.isDue()) {
        backups.make(connection);
      }
      return true;
    } catch (IOException | DataAccessException e) {
      LOG.error("{} could not be backed up", file, e);
      return !always;
    }
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent(), "An absolute file has a folder");
  }

  private StoreOpening problem(Exception e) {
    if (e instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      LOG.warn("{} is held by another program", file);
      return problems.locked();
    }
    LOG.error("Cannot open {}", file, e);
    return new Trouble(folder()).isFull() ? problems.full() : problems.damaged();
  }
}
