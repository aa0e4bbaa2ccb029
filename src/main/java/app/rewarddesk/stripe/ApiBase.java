package app.rewarddesk.stripe;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where Stripe is reached.
///
/// @param uri https, or http to this computer only; scheme, host and port, nothing behind
public record ApiBase(URI uri) {
  public static final ApiBase STRIPE = new ApiBase(URI.create("https://api.stripe.com"));

  private static final Pattern THIS_COMPUTER =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  /// @throws IllegalArgumentException when it is none of those; [#parse] says why in a value
  public ApiBase {
    problem(uri)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
  }

  /// What somebody set.
  public static Parsed parse(String text) {
    String trimmed = text.strip().replaceFirst("/+$", "");
    try {
      var uri = new URI(trimmed);
      return problem(uri)
          .<Parsed>map(Parsed.Wrong::new)
          .orElseGet(() -> new Parsed.Right(new ApiBase(uri)));
    } catch (URISyntaxException e) {
      return new Parsed.Wrong("\"" + trimmed + "\" is not an address. " + EXAMPLE);
    }
  }

  private static final String EXAMPLE = "It looks like https://api.stripe.com.";

  private static Optional<String> problem(URI uri) {
    if (uri.getHost() == null || !isBare(uri)) {
      return Optional.of("\"" + uri + "\" is not an address that Stripe can have. " + EXAMPLE);
    }
    if ("https".equalsIgnoreCase(uri.getScheme())) {
      return Optional.empty();
    }
    if ("http".equalsIgnoreCase(uri.getScheme()) && isThisComputer(uri)) {
      return Optional.empty();
    }
    return Optional.of(
        uri
            + " is not encrypted, so the key would be readable on the way. Use https; plain http"
            + " is only for this computer.");
  }

  private static boolean isBare(URI uri) {
    return uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && uri.getRawPath().isEmpty();
  }

  private static boolean isThisComputer(URI uri) {
    return THIS_COMPUTER.matcher(uri.getHost()).matches();
  }

  /// Whether it is on this computer: a rehearsal or a test, which may set the pace as they like.
  public boolean isLoopback() {
    return isThisComputer(uri);
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  /// What a text turned out to be.
  public sealed interface Parsed {
    record Right(ApiBase base) implements Parsed {}

    /// @param problem what is so and what to do, one sentence or two for a person
    record Wrong(String problem) implements Parsed {}
  }
}
