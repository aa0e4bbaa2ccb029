package app.rewarddesk.campaign;

/// How long a coupon applies.
public sealed interface CouponDuration {

  /// `once`, `3 months`, `forever`.
  String text();

  /// To the next invoice only.
  record Once() implements CouponDuration {
    @Override
    public String text() {
      return "once";
    }
  }

  /// To every invoice of some months.
  ///
  /// @param months 1 to 120
  record Repeating(int months) implements CouponDuration {
    public static final int MOST_MONTHS = 120;

    public Repeating {
      if (months < 1 || months > MOST_MONTHS) {
        throw new IllegalArgumentException("months must be 1 to " + MOST_MONTHS);
      }
    }

    @Override
    public String text() {
      return months == 1 ? "1 month" : months + " months";
    }
  }

  /// To every invoice from now on.
  record Forever() implements CouponDuration {
    @Override
    public String text() {
      return "forever";
    }
  }
}
