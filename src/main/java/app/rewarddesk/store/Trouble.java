package app.rewarddesk.store;

import app.rewarddesk.work.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether the disk has failed an open data file, and says it to a person. Once it has,
/// nothing more is written or read until the data is opened again.
final class Trouble {
  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  /// With less than this left, a disk that refuses to be written to is called full.
  private static final long AS_GOOD_AS_FULL = 8_000_000;

  /// What H2 says when the file, and not the work, is at fault.
  private static final Set<Integer> OF_THE_FILE =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1);

  private final Path folder;
  private final AtomicReference<@Nullable StorageFailure> failure = new AtomicReference<>();

  /// @param folder where the data file lies
  Trouble(Path folder) {
    this.folder = folder;
  }

  /// @throws StorageFailure when the disk failed before
  void check() {
    StorageFailure before = failure.get();
    if (before != null) {
      throw new StorageFailure(before.problem(), before);
    }
  }

  boolean isKnown() {
    return failure.get() != null;
  }

  /// The failure behind what a work met; empty when the work itself is at fault.
  Optional<StorageFailure> behind(DataAccessException met) {
    for (Throwable cause = met; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException
          || cause instanceof IOException
          || (cause instanceof SQLException sql && OF_THE_FILE.contains(sql.getErrorCode()))) {
        return Optional.of(broken(met));
      }
    }
    return Optional.empty();
  }

  /// Notes that the disk failed; the first cause is the one that is kept.
  StorageFailure broken(Throwable cause) {
    var now = new StorageFailure(problem(), cause);
    StorageFailure before = failure.compareAndExchange(null, now);
    if (before != null) {
      return before;
    }
    LOG.error("The data in {} can no longer be used", folder, cause);
    return now;
  }

  private String problem() {
    return isFull()
        ? "The disk with the data folder "
            + folder
            + " is full, so RewardDesk stopped. Make room, then start it again; it goes on where it"
            + " was."
        : "The data in "
            + folder
            + " could not be written or read, so RewardDesk stopped. See that the disk is there"
            + " and in order, then start it again; it goes on where it was. If that does not help,"
            + " restore a backup (in the window under Settings, Data).";
  }

  boolean isFull() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < AS_GOOD_AS_FULL;
    } catch (IOException e) {
      LOG.warn("It cannot be told how full the disk of {} is", folder, e);
      return false;
    }
  }
}
