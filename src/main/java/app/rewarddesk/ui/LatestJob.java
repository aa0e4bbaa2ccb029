package app.rewarddesk.ui;

import java.util.function.Consumer;

/// Starts jobs of which only the newest counts: what an older one still brings is dropped. For
/// everything that is asked again while somebody types or clicks.
public final class LatestJob {
  private final Background background;
  private long newest;

  public LatestJob(Background background) {
    this.background = background;
  }

  /// Starts a job in place of the one before. The parameters are those of [Background#start].
  public <T> Background.Job start(
      Background.Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    newest++;
    long mine = newest;
    return background.start(work, ifNewest(mine, done), ifNewest(mine, failed));
  }

  /// Drops what is still under way.
  public void drop() {
    newest++;
  }

  private <T> Consumer<T> ifNewest(long mine, Consumer<T> receiver) {
    return value -> {
      if (mine == newest) {
        receiver.accept(value);
      }
    };
  }
}
