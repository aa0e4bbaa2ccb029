package app.rewarddesk.ui.send;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.issuing.Change;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.ui.Dates;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/// What a reward does to its customer's next invoice, as far as the customer index tells: how much
/// less it will be at most, and when it comes. What that invoice would be is Stripe's to say.
///
/// @param effect `up to 25.00 usd less`
/// @param when `1 Dec`, `from 1 Dec, 3 months`
record NextInvoice(String effect, String when) {

  static NextInvoice of(Planned planned, Dates dates, Instant now) {
    return switch (planned.change()) {
      case Change.AddCredit(_, var amount) ->
          planned.account().activeSubscriptions().isEmpty()
              ? new NextInvoice("Kept as credit", "no subscription now")
              : new NextInvoice(
                  "up to " + amount.text() + " less",
                  day(planned.account().activeSubscriptions().stream(), dates, now));
      case Change.AddDiscount(var subscription, var offer) ->
          new NextInvoice(less(offer), span(offer, day(Stream.of(subscription), dates, now)));
    };
  }

  private static String less(Offer.Coupon offer) {
    String where = offer.products().isEmpty() ? "" : ", in part";
    return switch (offer.reduction()) {
      case Reduction.PercentOff percent -> percent.text() + " less" + where;
      case Reduction.AmountOff amount -> "up to " + amount.text() + " less";
    };
  }

  private static String span(Offer.Coupon offer, String first) {
    return switch (offer.duration()) {
      case CouponDuration.Once _ -> first;
      case CouponDuration.Repeating repeating -> "from " + first + ", " + repeating.text();
      case CouponDuration.Forever _ -> "from " + first + " on";
    };
  }

  /// The end of a period that is over by now says only that the index is older than that.
  private static String day(Stream<SubscriptionSnapshot> subscriptions, Dates dates, Instant now) {
    return subscriptions
        .map(SubscriptionSnapshot::until)
        .filter(until -> until.isAfter(now))
        .min(Comparator.naturalOrder())
        .map(until -> dates.shortDay(until, now))
        .orElse("the next one");
  }
}
