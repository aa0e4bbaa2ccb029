package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.reward.NotRewardedReason;

/// What a fresh look at one customer gave.
public sealed interface Reading {

  /// The customer now, with the subscriptions that were asked for. A deleted one says so in its
  /// snapshot.
  record Read(CustomerAccount account) implements Reading {}

  /// It could not be read; nothing was changed.
  record NotRead(NotRewardedReason reason) implements Reading {}
}
