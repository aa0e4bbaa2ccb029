package app.rewarddesk.settings;

import java.util.List;

/// What a key turned out to be.
public sealed interface KeyReport {

  /// Stripe knows it.
  ///
  /// @param accountId `acct_…`
  /// @param accountName as Stripe has it; the id where there is none
  record Known(String accountId, String accountName, List<Permission> permissions)
      implements KeyReport {
    public Known {
      permissions = List.copyOf(permissions);
    }
  }

  /// Stripe does not accept it, or could not be asked.
  ///
  /// @param problem what is so and what to do, one sentence or two for a person
  record Unknown(String problem) implements KeyReport {}

  /// One permission that RewardDesk asks for.
  ///
  /// @param resource as Stripe's key page names it: `Customers`
  /// @param needs `Read` or `Write`
  /// @param purpose what it is for, a few words
  record Permission(String resource, String needs, String purpose, Verdict verdict) {}

  /// What a check of a permission showed.
  enum Verdict {
    ALLOWED,
    MISSING,
    /// Reading is allowed; whether writing is cannot be told without writing.
    READ_ALLOWED
  }
}
