package app.rewarddesk.detection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a CSV file whole. What is wrong with the file as a whole becomes a sentence.
final class CsvFile {
  private static final Logger LOG = LoggerFactory.getLogger(CsvFile.class);

  /// As much as is read into memory at once: some 500,000 rows.
  static final int LARGEST_MB = 64;

  private static final int SPREADSHEET = 0x504B0304;
  private static final int OLD_SPREADSHEET = 0xD0CF11E0;

  private CsvFile() {}

  static CsvReading read(Path file) {
    String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
    try {
      if (Files.isDirectory(file)) {
        return new CsvReading.Unreadable(name + " is a folder. Choose a CSV file in it.");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new CsvReading.Unreadable(name + " is not a file. Choose a CSV file.");
      }
      if (Files.size(file) > LARGEST_MB * 1024L * 1024) {
        return new CsvReading.Unreadable(
            name + " is larger than " + LARGEST_MB + " MB. Split it into several files.");
      }
      return understand(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return new CsvReading.Unreadable("There is no file " + file + ". Check its name and folder.");
    } catch (AccessDeniedException e) {
      LOG.warn("No permission to read {}", file, e);
      return new CsvReading.Unreadable(
          name + " may not be read. Change its permissions, or choose a copy of it.");
    } catch (IOException e) {
      LOG.warn("Could not read {}", file, e);
      return new CsvReading.Unreadable(
          name + " could not be read from the disk. Copy it to another folder and try again.");
    }
  }

  static CsvReading understand(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return new CsvReading.Unreadable(name + " is empty. Export it again.");
    }
    int mark = bytes.length < 4 ? 0 : ByteBuffer.wrap(bytes).getInt();
    if (mark == SPREADSHEET || mark == OLD_SPREADSHEET) {
      return new CsvReading.Unreadable(
          name + " is a spreadsheet, not CSV. Save it as CSV and choose that file.");
    }
    return CsvText.decode(bytes)
        .map(text -> CsvRows.parse(name, text))
        .orElseGet(
            () ->
                new CsvReading.Unreadable(
                    name + " is not a text file. Export it as CSV and choose that file."));
  }
}
