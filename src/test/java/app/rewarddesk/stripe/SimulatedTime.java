package app.rewarddesk.stripe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Time for several lanes at once. One lane runs at a time; when it waits, the one whose time comes
/// next goes on, and the time is that. So a run of minutes takes a moment and is the same each
/// time.
final class SimulatedTime implements Waiting {
  private final PriorityQueue<Sleeper> sleepers =
      new PriorityQueue<>(
          Comparator.comparingLong(Sleeper::until).thenComparingLong(Sleeper::order));
  private long now;
  private long order;

  private record Sleeper(long until, long order, Semaphore baton) {}

  /// Runs lanes from now until all have ended.
  void run(List<Runnable> lanes) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable lane : lanes) {
        Semaphore baton = sleepUntil(now);
        running.add(threads.submit(() -> live(lane, baton)));
      }
      next();
      for (Future<?> lane : running) {
        lane.get();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Lets time pass while no lane runs.
  void pauseAlone(Duration duration) {
    run(List.of(() -> pause(duration)));
  }

  private void live(Runnable lane, Semaphore baton) {
    baton.acquireUninterruptibly();
    try {
      lane.run();
    } finally {
      next();
    }
  }

  private synchronized Semaphore sleepUntil(long time) {
    var baton = new Semaphore(0);
    sleepers.add(new Sleeper(time, order++, baton));
    return baton;
  }

  private synchronized void next() {
    Sleeper first = sleepers.poll();
    if (first != null) {
      now = first.until();
      first.baton().release();
    }
  }

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public void pause(Duration duration) {
    if (duration.isPositive()) {
      Semaphore baton = sleepUntil(nanos() + duration.toNanos());
      next();
      baton.acquireUninterruptibly();
    }
  }
}
