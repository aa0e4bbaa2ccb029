package app.rewarddesk.ui;

import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.reward.StateName;

/// A state as people see it: an icon and a word, never a colour alone.
public record StateWord(Icon icon, Tone tone, String word) {

  /// Where a reward stands.
  public static StateWord of(StateName state) {
    return switch (state) {
      case DUE -> new StateWord(Icon.REWARD_DUE, Tone.ACCENT, state.title());
      case ON_HOLD -> new StateWord(Icon.ON_HOLD, Tone.MUTED, state.title());
      case ISSUING -> new StateWord(Icon.ISSUING, Tone.ACCENT, "Asking Stripe…");
      case UNCONFIRMED -> new StateWord(Icon.UNCONFIRMED, Tone.WARNING, state.title());
      case ISSUED -> new StateWord(Icon.ISSUED, Tone.SUCCESS, state.title());
      case MARKED_ISSUED -> new StateWord(Icon.MARKED_ISSUED, Tone.MUTED, state.title());
      case DISMISSED -> new StateWord(Icon.DISMISSED, Tone.MUTED, state.title());
      case CANCELLED -> new StateWord(Icon.NOT_REWARDED, Tone.MUTED, state.title());
    };
  }

  /// Whether a reward could be given now, at most three words.
  public static StateWord of(Readiness readiness) {
    return switch (readiness) {
      case Readiness.NotChecked _ -> new StateWord(Icon.STILL_TO_COME, Tone.MUTED, "Not checked");
      case Readiness.Ready _ -> new StateWord(Icon.READY, Tone.SUCCESS, "Ready");
      case Readiness.InTheWay(var reason) ->
          new StateWord(Icon.NEEDS_ATTENTION, Tone.WARNING, reason.brief());
    };
  }
}
