package app.rewarddesk.campaign;

/// What happens when a customer still holds an earlier discount (DESIGN, "What can be given").
public enum ConflictPolicy {
  /// Keep theirs and tell me: the person is not rewarded, nothing is overwritten.
  KEEP
}
