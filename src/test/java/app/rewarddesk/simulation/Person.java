package app.rewarddesk.simulation;

/// A customer of the account and what the simulation knows of them.
final class Person {
  private final String email;
  private final String currency;
  private final String customer;
  private final String firstSubscription;
  private String subscription;
  private boolean gone;

  /// @param subscription blank when there is none
  Person(String email, String currency, String customer, String subscription) {
    this.email = email;
    this.currency = currency;
    this.customer = customer;
    this.firstSubscription = subscription;
    this.subscription = subscription;
  }

  String email() {
    return email;
  }

  String currency() {
    return currency;
  }

  String customer() {
    return customer;
  }

  /// Blank when there is none (any more).
  String subscription() {
    return subscription;
  }

  /// The one they began with; blank when they had none.
  String firstSubscription() {
    return firstSubscription;
  }

  boolean isGone() {
    return gone;
  }

  void cancelled() {
    subscription = "";
  }

  void gone() {
    gone = true;
  }
}
