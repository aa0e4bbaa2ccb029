package app.rewarddesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C into a request: what runs ends in order and prints its report, and only then does
/// the program end.
public final class StopRequest {
  private static final int PATIENCE_MINUTES = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile int status;

  public boolean isRequested() {
    return requested;
  }

  /// From now on Ctrl-C, or the system's request to end, only asks.
  public void obeyCtrlC() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
  }

  private void stop() {
    requested = true;
    try {
      if (ended.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        Runtime.getRuntime().halt(status);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts threads here", e);
    }
  }

  /// The program's work is over.
  public void programEnds(int exitStatus) {
    status = exitStatus;
    ended.countDown();
  }
}
