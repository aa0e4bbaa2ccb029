package app.rewarddesk.ui;

import app.rewarddesk.work.Progress;
import java.util.function.Consumer;

/// The only way off the window's thread: a virtual thread per job, result and failure back on the
/// window's thread.
public interface Background {

  /// Starts a job.
  ///
  /// @param work runs off the window's thread
  /// @param done is given the result, on the window's thread
  /// @param failed is given what the work threw, on the window's thread; it is logged already
  /// @return the running job, to ask it to stop and to watch how far it is
  <T> Job start(Work<T> work, Consumer<T> done, Consumer<Exception> failed);

  /// Something to do off the window's thread.
  interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  /// A job that was started.
  interface Job {

    /// Asks it to stop after what it has begun. Nobody interrupts it, and its result comes all the
    /// same.
    void requestStop();

    /// Is told how far the job is, on the window's thread, at most some ten times a second.
    void watch(Watcher watcher);

    /// Tells the whole window that this is under way: the side bar shows it, and closing the window
    /// asks before it is stopped. For what writes to Stripe or takes long.
    ///
    /// @param doing what it does, as in `Sending rewards is under way`: `sending rewards`
    void announce(String doing);
  }

  /// Is told how far a job is; the parameters are those of [Progress#report].
  interface Watcher {
    void progressed(long done, long total, String what);
  }
}
