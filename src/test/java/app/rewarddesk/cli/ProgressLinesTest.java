package app.rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.work.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));

  @Test
  void aPersonIsToldOnceASecond() {
    assertThat(toldInTenSeconds(true)).hasSize(10).startsWith("2 of 20 · rewarded 2");
  }

  @Test
  void aLogIsToldOnceInTenSeconds() {
    assertThat(toldInTenSeconds(false)).containsExactly("20 of 20 · rewarded 20");
  }

  /// Two reports a second.
  private List<String> toldInTenSeconds(boolean interactive) {
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var lines = new ProgressLines(new Terminal(out, out, 0, interactive), clock, new StopRequest());
    for (int done = 1; done <= 20; done++) {
      clock.advance(Duration.ofMillis(500));
      lines.report(done, 20, "rewarded " + done);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
