package app.rewarddesk.store;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether a data file still has all that its header promises. H2 alone would open a file
/// that was cut off or written over in an older version, without a word, and rewards that were
/// given would be due again.
final class WholeFile {
  private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

  private WholeFile() {}

  /// Reads only, and opens what a killed program left as well. A file that another program holds
  /// counts as whole: that program has opened it.
  ///
  /// @param file with its ending
  static boolean isWhole(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      long promised = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
      if (store.getCurrentVersion() < promised) {
        LOG.error(
            "{} has version {}, but its header tells of {}",
            file,
            store.getCurrentVersion(),
            promised);
        return false;
      }
      return true;
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        return true;
      }
      LOG.error("{} cannot be read", file, e);
      return false;
    }
  }
}
