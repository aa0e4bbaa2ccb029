package app.rewarddesk.app;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program, mostly its command line, as a process of its own, which can be killed.
final class ChildProgram {
  private final Process process;
  private final Path out;

  /// @param folder for what it prints
  ChildProgram(Path folder, Map<String, String> environment, String... words) {
    this("app.rewarddesk.app.Cli", folder, environment, List.of(), words);
  }

  /// Another of the program's mains.
  static ChildProgram of(
      String main, Path folder, Map<String, String> environment, String... words) {
    return new ChildProgram(main, folder, environment, List.of(), words);
  }

  /// The same, on a disk that takes no file of more than so many bytes: where the file would grow
  /// beyond, the system refuses to write.
  static ChildProgram withFilesOfAtMost(
      long bytes, Path folder, Map<String, String> environment, String... words) {
    return new ChildProgram(
        "app.rewarddesk.app.Cli",
        folder,
        environment,
        List.of("sh", "-c", "ulimit -f " + bytes / 512 + " && exec \"$@\"", "sh"),
        words);
  }

  private ChildProgram(
      String main,
      Path folder,
      Map<String, String> environment,
      List<String> through,
      String... words) {
    this(
        folder,
        environment,
        Stream.of(
                through,
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main),
                List.of(words))
            .flatMap(List::stream)
            .toList());
  }

  /// @param command the program, as it is installed or built, and its words
  ChildProgram(Path folder, Map<String, String> environment, List<String> command) {
    out = folder.resolve("child.out");
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(folder.resolve("child.err").toFile());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `kill -9`, and it is gone when this returns.
  void kill() {
    process.destroyForcibly();
    end();
  }

  /// Waits for its end, but not for ever.
  ///
  /// @return whether it has ended
  boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a test", e);
    }
  }

  /// What Ctrl-C does: it is asked to end.
  void ask() {
    process.destroy();
  }

  /// Waits for its end.
  ///
  /// @return the exit status
  int end() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonObject json() {
    try {
      return JsonParser.parseString(Files.readString(out)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
