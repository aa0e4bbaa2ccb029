package app.rewarddesk.issuing;

import app.rewarddesk.money.Money;
import java.time.Instant;

/// A credit on a customer's balance, as Stripe lists it.
///
/// @param id Stripe's id of the balance transaction
/// @param amount as a person counts: positive is the customer's
/// @param description what whoever gave it wrote, or blank
/// @param reward the reward whose mark it bears; blank when RewardDesk did not give it
public record CreditSeen(String id, Money amount, Instant at, String description, String reward) {}
