package app.rewarddesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Why a data file cannot be opened, and what to do, said to a person.
final class StoreProblems {
  private static final Logger LOG = LoggerFactory.getLogger(StoreProblems.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK)
          .withZone(ZoneId.systemDefault());

  private final Path file;
  private final Backups backups;

  /// @param file without its ending
  StoreProblems(Path file, Backups backups) {
    this.file = file;
    this.backups = backups;
  }

  StoreOpening.NotOpened locked() {
    return new StoreOpening.Locked(
        "Another RewardDesk has this data open (" + file + "). Close it, then try again.");
  }

  StoreOpening.NotOpened newer() {
    return new StoreOpening.Newer(
        "A newer version of RewardDesk has worked on this data ("
            + file
            + "). Install that version, or choose another data folder.");
  }

  StoreOpening.NotOpened notWritable() {
    return new StoreOpening.Unusable(
        "RewardDesk may not write to its data ("
            + file
            + ".mv.db and its folder). Allow it, or choose another data folder.");
  }

  StoreOpening.NotOpened full() {
    return new StoreOpening.Unusable(
        "The disk with the data (" + file + ".mv.db) is full. Make room, then try again.");
  }

  StoreOpening.NotOpened noBackup() {
    return new StoreOpening.Unusable(
        "This version of RewardDesk has to change the data ("
            + file
            + ".mv.db) and could not back it up before, so it left it as it is. See that there is"
            + " room on the disk, then try again.");
  }

  StoreOpening.NotOpened notChanged() {
    return new StoreOpening.Unusable(
        "The data file "
            + file
            + ".mv.db could not be changed as this version of RewardDesk needs it. "
            + newestBackup());
  }

  StoreOpening.NotOpened damaged() {
    return new StoreOpening.Damaged(
        "The data file " + file + ".mv.db is damaged. It is left as it is. " + newestBackup());
  }

  private String newestBackup() {
    List<StoreBackup> all;
    try {
      all = backups.all();
    } catch (IOException e) {
      LOG.warn("The backups of {} cannot be listed", file, e);
      all = List.of();
    }
    if (all.isEmpty()) {
      return "There is no backup of it: put a copy of your own in its place, or choose another data"
          + " folder.";
    }
    StoreBackup newest = all.getFirst();
    return "The newest backup is of "
        + TIME.format(newest.madeAt())
        + " ("
        + newest.file()
        + "): restore it in the window under Settings, Data, or choose another data folder.";
  }
}
