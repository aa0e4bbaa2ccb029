package app.rewarddesk.rehearsal;

/// What a new rehearsal account holds.
public enum Seed {
  /// Nothing.
  EMPTY,
  /// The believable company of [SampleCompany].
  SAMPLE_COMPANY
}
