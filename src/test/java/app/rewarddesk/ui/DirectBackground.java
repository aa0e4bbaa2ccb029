package app.rewarddesk.ui;

import app.rewarddesk.work.Progress;
import java.util.function.Consumer;

/// Runs jobs at once, on the thread that starts them, so that a test sees the result without
/// waiting.
public final class DirectBackground implements Background {

  @Override
  public <T> Job start(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    T result;
    try {
      result = work.run(Progress.unwatched());
    } catch (Exception e) {
      failed.accept(e);
      return new EndedJob();
    }
    done.accept(result);
    return new EndedJob();
  }

  private static final class EndedJob implements Job {
    @Override
    public void requestStop() {
      // it has ended
    }

    @Override
    public void watch(Watcher watcher) {
      // it has ended
    }

    @Override
    public void announce(String doing) {
      // it has ended
    }
  }
}
