package app.rewarddesk.ui.campaigns;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import java.util.List;

/// A campaign in words, made of the same values as its fields; a click on a part goes to its field.
final class CampaignSentence {
  private CampaignSentence() {}

  /// A piece of the sentence.
  ///
  /// @param field where a click goes; plain words go to the name
  /// @param isLink whether it is one of the values
  record Part(String text, Field field, boolean isLink) {
    private static Part words(String text) {
      return new Part(text, Field.NAME, false);
    }

    private static Part value(String text, Field field) {
      return new Part(text, field, true);
    }
  }

  static List<Part> of(Campaign campaign) {
    return List.of(
        Part.words("When an invited person pays "),
        Part.value(minimum(campaign.rule().minimum()), Field.MINIMUM),
        Part.words(", "),
        Part.value(times(campaign.rule().payments()), Field.PAYMENTS),
        Part.words(", the participant gets "),
        offer(campaign.offer()),
        campaign.holdDays() == 0 ? Part.words(" ") : Part.words(" after "),
        Part.value(hold(campaign.holdDays()), Field.HOLD_DAYS),
        Part.words(". A discount they already hold is kept, and you are told."));
  }

  private static String minimum(MinimumSpend minimum) {
    return switch (minimum) {
      case MinimumSpend.Anything() -> "any amount";
      case MinimumSpend.Each(var least) -> least.text() + " or more";
      case MinimumSpend.InSum(var least) -> least.text() + " or more in sum";
    };
  }

  private static String times(int payments) {
    return payments == 1 ? "once" : payments + " times";
  }

  private static String hold(int days) {
    return switch (days) {
      case 0 -> "at once";
      case 1 -> "1 day on hold";
      default -> days + " days on hold";
    };
  }

  private static Part offer(Offer offer) {
    return switch (offer) {
      case Offer.AccountCredit(var amount) ->
          Part.value(amount.text() + " account credit", Field.AMOUNT);
      case Offer.Coupon(var reduction, var duration, _) ->
          Part.value(
              reduction.text() + " off " + lasting(duration),
              reduction instanceof Reduction.PercentOff ? Field.PERCENT : Field.AMOUNT);
    };
  }

  private static String lasting(CouponDuration duration) {
    return switch (duration) {
      case CouponDuration.Once() -> "the next invoice";
      case CouponDuration.Repeating(int months) ->
          months == 1 ? "for 1 month" : "for " + months + " months";
      case CouponDuration.Forever() -> "for ever";
    };
  }
}
