package app.rewarddesk.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An email address as RewardDesk compares it: trimmed, in lower case (DESIGN, "Matching by
/// email").
///
/// @param value at most 254 characters, with one `@` and a domain that has a dot; an apostrophe may
///   be in it, as in `o'neill@example.com`, but not before it
public record EmailAddress(String value) implements Comparable<EmailAddress> {
  private static final Pattern SHAPE =
      Pattern.compile("(?!')[^\\s@<>\",;:=()\\[\\]\\\\]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
  private static final int LONGEST = 254;
  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!hasShape(value)) {
      throw new IllegalArgumentException("Not an email address: " + value);
    }
  }

  /// The address that somebody wrote; empty when it is none.
  public static Optional<EmailAddress> parse(String text) {
    String value = text.strip().toLowerCase(Locale.ROOT);
    return hasShape(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
  }

  /// Whether both most likely reach the same person: the same after leaving out a plus-tag and, at
  /// Gmail, the dots (DESIGN, "Where referrals come from"; a reason to suspect, never to punish).
  public boolean looksLike(EmailAddress other) {
    return mailbox().equals(other.mailbox());
  }

  private String mailbox() {
    int at = value.indexOf('@');
    String local = value.substring(0, at);
    String domain = value.substring(at + 1);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    return GMAIL.contains(domain) ? local.replace(".", "") + "@gmail.com" : local + "@" + domain;
  }

  private static boolean hasShape(String value) {
    return value.length() <= LONGEST && SHAPE.matcher(value).matches();
  }

  @Override
  public int compareTo(EmailAddress other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
