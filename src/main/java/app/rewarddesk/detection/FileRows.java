package app.rewarddesk.detection;

import java.util.List;

/// Takes the rows of a file one by one, and knows in the end what they come to.
sealed interface FileRows permits ParticipantRows, ReferralRows {

  RowResult take(RowCells row);

  /// How many rows changed something that later rows of the same file changed back, so that they
  /// changed nothing.
  long changedBack();

  /// What the register is asked to do.
  List<RegisterChange> changes();
}
