package app.rewarddesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a backup in place of a data file. The backup is unpacked beside it and opened once, to see
/// that it is whole; the present file gets a second name among the backups; then one rename puts
/// the backup in its place. So there is a complete data file at every moment, and nothing is lost.
final class BackupRestore {
  private static final Logger LOG = LoggerFactory.getLogger(BackupRestore.class);
  private static final String ENDING = ".mv.db";

  private final Path data;
  private final Path file;
  private final Path draft;
  private final Backups backups;

  /// @param data the data file without its ending
  BackupRestore(Path data, Backups backups) {
    this.data = data;
    this.file = data.resolveSibling(data.getFileName() + ENDING);
    this.draft = data.resolveSibling(data.getFileName() + "-restoring");
    this.backups = backups;
  }

  Restoring restore(Path backup) {
    Path unpacked = draft.resolveSibling(draft.getFileName() + ENDING);
    try {
      if (Files.exists(file) && isHeld()) {
        return new Restoring.NotRestored(
            "Another RewardDesk has this data open (" + data + "). Close it, then try again.");
      }
      unpack(backup, unpacked);
      open();
      Path aside = backups.aside();
      if (Files.exists(file)) {
        keep(aside);
      }
      Files.move(unpacked, file, StandardCopyOption.ATOMIC_MOVE);
      LOG.warn("{} is in place of {} now, which is kept as {}", backup, file, aside);
      return new Restoring.Restored(aside);
    } catch (IOException | SQLException e) {
      LOG.error("{} cannot be restored", backup, e);
      return new Restoring.NotRestored(
          "The backup "
              + backup
              + " could not be put in place: it is damaged, or the disk is full or cannot be"
              + " written to. The present data was left as it is.");
    } finally {
      remove(unpacked);
    }
  }

  /// Whether another program holds the file. Not to be asked while this one does: closing a file
  /// that is looked at gives up all locks on it.
  private boolean isHeld() throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      throw new IllegalStateException("The data is open in this program", e);
    }
  }

  private static void unpack(Path backup, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(backup);
        var zip = new ZipInputStream(in)) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null || !entry.getName().endsWith(ENDING)) {
        throw new IOException("There is no data file in " + backup);
      }
      Files.copy(zip, to, StandardCopyOption.REPLACE_EXISTING);
    }
    Backups.force(to);
  }

  private void open() throws SQLException {
    DriverManager.getConnection(
            "jdbc:h2:file:" + draft + ";DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
            "sa",
            "")
        .close();
  }

  /// A second name costs nothing; where the disk has no such thing it is a copy.
  private void keep(Path aside) throws IOException {
    try {
      Files.createLink(aside, file);
    } catch (UnsupportedOperationException | IOException e) {
      LOG.info("{} is copied, since it can have no second name", file, e);
      Path copy = aside.resolveSibling(aside.getFileName() + ".draft");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Backups.force(copy);
      Files.move(copy, aside, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void remove(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      LOG.warn("{} is left over", draft, e);
    }
  }
}
