package app.rewarddesk.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// How to start a [RehearsalStripe].
///
/// @param port 0 for any free one
/// @param memory where the account is kept
/// @param seed what a new account holds; a journal that exists already goes on as it began
/// @param latency how long every answer takes at least
/// @param clock the clock on the wall
public record RehearsalOptions(
    int port, Memory memory, Seed seed, Limits limits, Duration latency, InstantSource clock) {

  /// Where the account is kept.
  public sealed interface Memory {
    /// It ends with the rehearsal.
    record InMemory() implements Memory {}

    /// Every write is kept in this file.
    record InFile(Path journal) implements Memory {}
  }

  public RehearsalOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("No such port: " + port);
    }
    if (latency.isNegative()) {
      throw new IllegalArgumentException("A latency is not negative");
    }
  }

  /// An empty account in memory, on any port, without limits or latency.
  public static RehearsalOptions empty() {
    return new RehearsalOptions(
        0, new Memory.InMemory(), Seed.EMPTY, Limits.NONE, Duration.ZERO, InstantSource.system());
  }

  /// The same with the sample company.
  public static RehearsalOptions sampleCompany() {
    return empty().withSeed(Seed.SAMPLE_COMPANY);
  }

  public RehearsalOptions withPort(int given) {
    return new RehearsalOptions(given, memory, seed, limits, latency, clock);
  }

  public RehearsalOptions withJournal(Path journal) {
    return new RehearsalOptions(port, new Memory.InFile(journal), seed, limits, latency, clock);
  }

  public RehearsalOptions withSeed(Seed given) {
    return new RehearsalOptions(port, memory, given, limits, latency, clock);
  }

  public RehearsalOptions withLimits(Limits given) {
    return new RehearsalOptions(port, memory, seed, given, latency, clock);
  }

  public RehearsalOptions withLatency(Duration given) {
    return new RehearsalOptions(port, memory, seed, limits, given, clock);
  }

  public RehearsalOptions withClock(InstantSource given) {
    return new RehearsalOptions(port, memory, seed, limits, latency, given);
  }
}
