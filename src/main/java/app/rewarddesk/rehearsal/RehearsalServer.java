package app.rewarddesk.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The rehearsal as a process of its own.
///
/// `--port N --journal FILE --empty --limits live|test|none --latency-ms N --until-stdin-closes`
///
/// It prints one line, `listening on http://127.0.0.1:PORT with key sk_test_…`, and serves until it
/// is told to end by the system or, if asked so, until its standard input closes.
public final class RehearsalServer {
  /// What the command line asks for.
  record Order(RehearsalOptions options, boolean untilStdinCloses) {}

  private static final int WRONG_USAGE = 2;

  private RehearsalServer() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Order order;
    try {
      order = read(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USAGE);
      return;
    }
    var stripe = RehearsalStripe.start(order.options());
    Runtime.getRuntime().addShutdownHook(new Thread(stripe::close));
    System.out.println("listening on " + stripe.base() + " with key " + stripe.key());
    if (order.untilStdinCloses()) {
      System.in.transferTo(OutputStream.nullOutputStream());
      System.exit(0);
    } else {
      new CountDownLatch(1).await();
    }
  }

  /// Reads the command line.
  ///
  /// @throws IllegalArgumentException with a sentence for the person who typed it
  static Order read(List<String> arguments) {
    var left = new ArrayDeque<>(arguments);
    var options = RehearsalOptions.sampleCompany();
    boolean untilStdinCloses = false;
    while (!left.isEmpty()) {
      var name = left.poll();
      switch (name) {
        case "--port" -> options = options.withPort(number(name, value(name, left)));
        case "--journal" -> options = options.withJournal(Path.of(value(name, left)));
        case "--empty" -> options = options.withSeed(Seed.EMPTY);
        case "--limits" -> options = options.withLimits(limits(value(name, left)));
        case "--latency-ms" ->
            options = options.withLatency(Duration.ofMillis(number(name, value(name, left))));
        case "--until-stdin-closes" -> untilStdinCloses = true;
        default -> throw new IllegalArgumentException("Unknown option: " + name);
      }
    }
    return new Order(options, untilStdinCloses);
  }

  private static String value(String name, ArrayDeque<String> left) {
    var value = left.poll();
    if (value == null) {
      throw new IllegalArgumentException("A value is missing after " + name);
    }
    return value;
  }

  private static int number(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " takes a number, not " + value, e);
    }
  }

  private static Limits limits(String word) {
    return switch (word) {
      case "live" -> Limits.LIVE;
      case "test" -> Limits.TEST;
      case "none" -> Limits.NONE;
      default -> throw new IllegalArgumentException("--limits takes live, test or none");
    };
  }
}
