package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The two files of one sample campaign, row by row.
final class SampleTable {
  private static final String PARTICIPANTS = "email,first_name,last_name,referral_code";
  private static final String REFERRALS =
      "participant_email,invitee_email,amount,currency,paid_at,status";

  private final Instant start;
  private final List<String> participants = new ArrayList<>(List.of(PARTICIPANTS));
  private final List<String> referrals = new ArrayList<>(List.of(REFERRALS));
  private int invitee;

  /// @param firstInvitee number of the first invitee in [SampleNames]
  SampleTable(Instant start, int firstInvitee) {
    this.start = start;
    this.invitee = firstInvitee;
  }

  /// A referral whose payment is long enough ago.
  void earned(SamplePerson person, String currency, long amount) {
    paid(person, currency, amount, 9 + invitee % 40, "paid");
  }

  /// A payment of the last days, so that the reward is still on hold.
  void onHold(SamplePerson person, String currency, long amount) {
    paid(person, currency, amount, 1 + invitee % 4, "paid");
  }

  /// A payment below the campaign's minimum.
  void tooSmall(SamplePerson person, String currency, long amount) {
    paid(person, currency, amount, 15, "paid");
  }

  void refunded(SamplePerson person, String currency, long amount) {
    paid(person, currency, amount, 12, "refunded");
  }

  /// An invitee who has not paid yet.
  void pending(SamplePerson person) {
    participant(person);
    referrals.add(String.join(",", address(person), nextInvitee(), "", "", "", "pending"));
  }

  /// Somebody who has referred nobody yet. The file has addresses in small letters.
  void participant(SamplePerson person) {
    participant(person.first(), person.last(), address(person), person.number());
  }

  /// A participant whom Stripe does not know.
  void earnedByStranger(String first, String last, String email, String currency, long amount) {
    participant(first, last, email, 900);
    referral(email, currency, amount, 11, "paid");
  }

  SampleCampaign campaign(String name, String json) {
    return new SampleCampaign(name, json, text(participants), text(referrals));
  }

  private void paid(SamplePerson person, String currency, long amount, int daysAgo, String status) {
    participant(person);
    referral(address(person), currency, amount, daysAgo, status);
  }

  private void participant(String first, String last, String email, int number) {
    var code = first.substring(0, 1) + last.substring(0, 1) + (1000 + number);
    participants.add(String.join(",", email, first, last, code.toUpperCase(Locale.ROOT)));
  }

  private void referral(String email, String currency, long amount, int daysAgo, String status) {
    var day = start.minus(Duration.ofDays(daysAgo)).atZone(ZoneOffset.UTC).toLocalDate();
    referrals.add(
        String.join(
            ",",
            email,
            nextInvitee(),
            decimal(amount, currency),
            currency,
            day.toString(),
            status));
  }

  private String nextInvitee() {
    return SampleNames.email(invitee++);
  }

  private static String address(SamplePerson person) {
    return person.email().toLowerCase(Locale.ROOT);
  }

  /// In the currency's usual unit; the yen has no smaller one.
  private static String decimal(long minor, String currency) {
    return currency.equals("jpy")
        ? String.valueOf(minor)
        : "%d.%02d".formatted(minor / 100, minor % 100);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
