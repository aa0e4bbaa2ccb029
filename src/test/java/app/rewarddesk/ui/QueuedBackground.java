package app.rewarddesk.ui;

import app.rewarddesk.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keeps jobs until the test lets them run: for what is shown meanwhile, and for answers that come
/// too late or in another order.
public final class QueuedBackground implements Background {
  private final List<QueuedJob> waiting = new ArrayList<>();
  private final List<String> announced = new ArrayList<>();

  @Override
  public <T> Job start(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    var job = new QueuedJob();
    job.run = () -> new DirectBackground().start(_ -> work.run(job), done, failed);
    waiting.add(job);
    return job;
  }

  /// What jobs said to the whole window, in order.
  public List<String> announced() {
    return List.copyOf(announced);
  }

  /// Whether the job that waits longest was asked to stop.
  public boolean stopRequested() {
    return waiting.getFirst().stopRequested();
  }

  /// How many jobs wait.
  public int waiting() {
    return waiting.size();
  }

  /// Runs the job that waits longest, to its end.
  public void runNext() {
    waiting.removeFirst().run.run();
  }

  /// Runs the job that was started last, to its end.
  public void runLast() {
    waiting.removeLast().run.run();
  }

  /// Runs all, also those that the others start.
  public void runAll() {
    while (!waiting.isEmpty()) {
      runNext();
    }
  }

  /// Lets the job that waits longest report how far it is.
  public void progress(long done, long total, String what) {
    waiting.getFirst().report(done, total, what);
  }

  private final class QueuedJob implements Job, Progress {
    private final List<Watcher> watchers = new ArrayList<>();
    private Runnable run;
    private boolean stopRequested;

    @Override
    public void requestStop() {
      stopRequested = true;
    }

    @Override
    public void watch(Watcher watcher) {
      watchers.add(watcher);
    }

    @Override
    public void announce(String doing) {
      announced.add(doing);
    }

    /// Watchers are told on the window's thread; what reports from threads of its own is dropped.
    @Override
    public void report(long done, long total, String what) {
      if (!Thread.currentThread().isVirtual()) {
        watchers.forEach(watcher -> watcher.progressed(done, total, what));
      }
    }

    @Override
    public boolean stopRequested() {
      return stopRequested;
    }
  }
}
