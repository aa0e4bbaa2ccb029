package app.rewarddesk.issuing;

/// How many rewards of a batch ended how.
///
/// @param notTried still due and untouched because the send was asked to stop
public record BatchEnd(int rewarded, int notRewarded, int unconfirmed, int notTried) {}
