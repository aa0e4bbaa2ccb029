package app.rewarddesk.ui.due;

import java.time.Instant;

/// One step of the way to a reward.
///
/// @param what a few words
/// @param detail a second line, or blank
record StoryStep(Kind kind, String what, String detail, Instant at) {

  enum Kind {
    INVITED,
    PAID,
    NOT_COUNTED,
    RULE_MET,
    HOLD,
    SUSPECTED,
    DUE,
    DECIDED,
    CANCELLED
  }
}
