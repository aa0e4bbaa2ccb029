package app.rewarddesk.detection;

import java.util.List;

/// What importing a file would do, or did. Every row is counted once: new, changed, same or wrong.
///
/// @param basis the campaign's book that it was worked out from
/// @param stopped it was asked to stop before the last row: the counts are of the rows seen, and
///   there are no changes
/// @param rows rows of the file but its header
/// @param added rows that bring something new
/// @param changed rows that change something known
/// @param same rows that change nothing
/// @param wrong in the file's order
/// @param moreDue how many rewards become due
/// @param moreOnHold how many rewards begin their hold, suspected ones included
/// @param changes what the register is asked to do
public record ImportPlan(
    ImportRequest request,
    Revision basis,
    boolean stopped,
    long rows,
    long added,
    long changed,
    long same,
    List<WrongRow> wrong,
    long moreDue,
    long moreOnHold,
    List<RegisterChange> changes) {
  public ImportPlan {
    wrong = List.copyOf(wrong);
    changes = List.copyOf(changes);
  }

  /// The file's name.
  public String source() {
    return request.table().name();
  }
}
