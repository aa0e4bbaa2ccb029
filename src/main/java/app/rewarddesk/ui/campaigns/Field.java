package app.rewarddesk.ui.campaigns;

/// The fields of the campaign editor that can be wrong.
enum Field {
  NAME,
  AMOUNT,
  CURRENCY,
  PERCENT,
  MONTHS,
  PRODUCTS,
  MINIMUM,
  MINIMUM_CURRENCY,
  PAYMENTS,
  HOLD_DAYS
}
