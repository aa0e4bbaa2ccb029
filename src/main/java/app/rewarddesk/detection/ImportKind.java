package app.rewarddesk.detection;

/// What a CSV file is about.
public enum ImportKind {
  PARTICIPANTS,
  REFERRALS
}
