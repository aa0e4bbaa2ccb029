package app.rewarddesk.ui;

import app.rewarddesk.work.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs on virtual threads and knows which are running. To be used on the window's thread.
public final class FxBackground implements Background, Underway {
  private static final Logger LOG = LoggerFactory.getLogger(FxBackground.class);
  private static final Duration BETWEEN_REPORTS = Duration.millis(100);

  private final Set<RunningJob> running = new LinkedHashSet<>();
  private final List<Runnable> whenIdle = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Working>> working =
      new ReadOnlyObjectWrapper<>(this, "working", Optional.empty());

  @Override
  public <T> Job start(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    var job = new RunningJob();
    running.add(job);
    Thread.ofVirtual().name("job").start(() -> run(job, work, done, failed));
    return job;
  }

  @Override
  public ReadOnlyObjectProperty<Optional<Working>> workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// Asks all jobs to stop.
  public void requestStop() {
    running.forEach(RunningJob::requestStop);
  }

  /// Runs something once no job runs; at once when that is so now.
  public void whenIdle(Runnable then) {
    if (running.isEmpty()) {
      then.run();
    } else {
      whenIdle.add(then);
    }
  }

  /// An error of the machine counts as a failure too, else whoever waits would wait for ever.
  private <T> void run(RunningJob job, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T result = work.run(job);
      Platform.runLater(() -> end(job, () -> done.accept(result)));
    } catch (Exception e) {
      LOG.error("Work failed", e);
      Platform.runLater(() -> end(job, () -> failed.accept(e)));
    } catch (Error e) {
      LOG.error("Work failed", e);
      Platform.runLater(() -> end(job, () -> failed.accept(new IllegalStateException(e))));
    }
  }

  private void end(RunningJob job, Runnable then) {
    try {
      job.deliver();
      running.remove(job);
      showWorking();
      then.run();
    } finally {
      if (running.isEmpty()) {
        List<Runnable> waiting = List.copyOf(whenIdle);
        whenIdle.clear();
        waiting.forEach(Runnable::run);
      }
    }
  }

  private void showWorking() {
    working.set(running.stream().flatMap(job -> job.announced.stream()).findFirst());
  }

  private record Report(long done, long total, String what) {}

  private final class RunningJob implements Job, Progress {
    private final List<Watcher> watchers = new ArrayList<>();
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();
    private final PauseTransition pause = new PauseTransition(BETWEEN_REPORTS);
    private List<Working> announced = List.of();
    private volatile boolean stopRequested;

    private RunningJob() {
      pause.setOnFinished(_ -> deliver());
    }

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
      announced = List.of(new Working(doing, 0, 0));
      showWorking();
    }

    @Override
    public void report(long done, long total, String what) {
      if (latest.getAndSet(new Report(done, total, what)) == null) {
        Platform.runLater(this::deliverInTime);
      }
    }

    @Override
    public boolean stopRequested() {
      return stopRequested;
    }

    private void deliverInTime() {
      if (pause.getStatus() != Animation.Status.RUNNING) {
        deliver();
        pause.playFromStart();
      }
    }

    private void deliver() {
      Report report = latest.getAndSet(null);
      if (report == null) {
        return;
      }
      announced =
          announced.stream()
              .map(was -> new Working(was.doing(), report.done(), report.total()))
              .toList();
      showWorking();
      watchers.forEach(watcher -> watcher.progressed(report.done(), report.total(), report.what()));
    }
  }
}
