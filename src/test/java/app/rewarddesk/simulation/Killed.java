package app.rewarddesk.simulation;

/// The process is gone: nothing of it runs any more.
final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
