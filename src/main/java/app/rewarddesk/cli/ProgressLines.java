package app.rewarddesk.cli;

import app.rewarddesk.work.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Tells of long work in lines: one a second to a person, one in ten seconds to a log.
final class ProgressLines implements Progress {
  private final Terminal terminal;
  private final Clock clock;
  private final StopRequest stop;
  private final Duration pause;
  private Instant next;

  ProgressLines(Terminal terminal, Clock clock, StopRequest stop) {
    this.terminal = terminal;
    this.clock = clock;
    this.stop = stop;
    this.pause = Duration.ofSeconds(terminal.interactive() ? 1 : 10);
    this.next = clock.instant().plus(pause);
  }

  @Override
  public synchronized void report(long done, long total, String what) {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(pause);
      terminal.say(total == 0 ? done + " · " + what : done + " of " + total + " · " + what);
    }
  }

  @Override
  public boolean stopRequested() {
    return stop.isRequested();
  }
}
