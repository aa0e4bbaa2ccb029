package app.rewarddesk.rehearsal;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A journal in a file: one line of JSON a write, the account's founding in the first line.
///
/// A line is handed to the operating system before the write is performed, which outlives a killed
/// process (not a power cut). A last line without its end is the trace of such a death: the write
/// it began was never performed, so the line is cut off.
final class JournalFile implements Journal {
  private static final Gson GSON = new Gson();

  private final FileChannel channel;
  private final Founding founding;
  private final List<Write> earlier;

  private JournalFile(FileChannel channel, Founding founding, List<Write> earlier) {
    this.channel = channel;
    this.founding = founding;
    this.earlier = List.copyOf(earlier);
  }

  /// Opens the journal, or begins one with `beginning` when there is none yet.
  static JournalFile open(Path file, Founding beginning) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException("Another process holds the journal " + file);
    }
    try {
      return read(file, channel, beginning);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static JournalFile read(Path file, FileChannel channel, Founding beginning)
      throws IOException {
    var lines = wholeLines(file, channel);
    if (lines.isEmpty()) {
      var begun = new JournalFile(channel, beginning, List.of());
      begun.line(Json.of("seed", beginning.seed().name(), "start", beginning.start().toString()));
      return begun;
    }
    return new JournalFile(
        channel, founding(parse(file, lines.getFirst(), 1)), writes(file, lines));
  }

  Founding founding() {
    return founding;
  }

  /// The writes that were there when the journal was opened.
  List<Write> earlier() {
    return earlier;
  }

  @Override
  public void append(Write write) {
    line(
        Json.object()
            .with("at", write.at().toString())
            .with("method", write.method())
            .with("path", write.path())
            .with("form", write.form())
            .with("key", write.key())
            .with("request", write.requestId())
            .with("outcome", write.outcome().name())
            .json());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(JsonObject json) {
    var bytes = ByteBuffer.wrap((GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      long end = channel.position();
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        // A full disk may have taken a part of the line; the next one must not be joined to it.
        channel.truncate(end);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rehearsal's journal could not be written", e);
    }
  }

  private static List<String> wholeLines(Path file, FileChannel channel) throws IOException {
    var text = Files.readString(file);
    var whole = text.substring(0, text.lastIndexOf('\n') + 1);
    channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
    channel.position(channel.size());
    return whole.lines().toList();
  }

  private static List<Write> writes(Path file, List<String> lines) throws IOException {
    var writes = new ArrayList<Write>();
    for (int i = 1; i < lines.size(); i++) {
      writes.add(write(parse(file, lines.get(i), i + 1)));
    }
    return writes;
  }

  private static JsonObject parse(Path file, String line, int number) throws IOException {
    try {
      return JsonParser.parseString(line).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException("Line " + number + " of the journal " + file + " is damaged", e);
    }
  }

  private static Founding founding(JsonObject line) {
    return new Founding(
        Seed.valueOf(Json.text(line, "seed")), Instant.parse(Json.text(line, "start")));
  }

  private static Write write(JsonObject line) {
    return new Write(
        Instant.parse(Json.text(line, "at")),
        Json.text(line, "method"),
        Json.text(line, "path"),
        Json.text(line, "form"),
        Json.text(line, "key"),
        Json.text(line, "request"),
        Write.Outcome.valueOf(Json.text(line, "outcome")));
  }
}
