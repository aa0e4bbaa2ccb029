package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.ui.Dates;
import java.util.Optional;

/// What stands between a reward and its being sent, and what to do about it.
///
/// @param sentence what is so
/// @param nextStep what to do; blank when the button says it all
record Obstacle(String title, String sentence, String nextStep, Remedy remedy) {

  /// What can be done about it with one button.
  enum Remedy {
    NONE,
    LOOK_IN_STRIPE,
    REWARD_ANYWAY,
    OPEN_SETTINGS
  }

  /// Empty when nothing is in the way.
  static Optional<Obstacle> of(RewardStory story, Dates dates) {
    return switch (story.reward().state()) {
      case RewardState.Unconfirmed(_, var cause) ->
          Optional.of(
              new Obstacle(
                  "Stripe was asked, its answer is not known",
                  cause + " It is not sent again until that is settled.",
                  "",
                  Remedy.LOOK_IN_STRIPE));
      case RewardState.Suspected(var because) ->
          Optional.of(
              new Obstacle(
                  "Self-referral suspected",
                  because,
                  "Compare the two, then reward anyway or dismiss it.",
                  Remedy.REWARD_ANYWAY));
      case RewardState.OnHold(var until) ->
          Optional.of(
              new Obstacle(
                  "On hold",
                  "It becomes due by itself on " + dates.day(until) + ".",
                  "",
                  Remedy.NONE));
      case RewardState.Due _ -> of(story.readiness());
      case RewardState.Issuing _ ->
          Optional.of(new Obstacle("Asking Stripe…", "Its call is under way.", "", Remedy.NONE));
      case RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          Optional.empty();
    };
  }

  private static Optional<Obstacle> of(Readiness readiness) {
    return switch (readiness) {
      case Readiness.Ready _ -> Optional.empty();
      case Readiness.NotChecked _ ->
          Optional.of(
              new Obstacle(
                  "Not checked yet",
                  "Stripe's customers were not read since it became due.",
                  "Sync now, or send: it is looked at before anything is written.",
                  Remedy.NONE));
      case Readiness.InTheWay(var reason) -> Optional.of(of(reason));
    };
  }

  private static Obstacle of(NotRewardedReason reason) {
    Remedy remedy =
        switch (reason.code()) {
          case MISSING_PERMISSION, WRONG_MODE -> Remedy.OPEN_SETTINGS;
          case SELF_REFERRAL -> Remedy.REWARD_ANYWAY;
          case EXISTING_DISCOUNT,
              NO_CUSTOMER,
              SEVERAL_CUSTOMERS,
              NO_SUBSCRIPTION,
              SEVERAL_SUBSCRIPTIONS,
              CURRENCY_MISMATCH,
              CUSTOMER_DELETED,
              PRODUCT_MISMATCH,
              CAP_REACHED,
              OVER_BUDGET,
              CANCELLED,
              REFUSED_BY_STRIPE,
              STRIPE_UNREACHABLE ->
              Remedy.NONE;
        };
    return new Obstacle(
        reason.code().title(), reason.message(), reason.code().nextStep() + ".", remedy);
  }
}
