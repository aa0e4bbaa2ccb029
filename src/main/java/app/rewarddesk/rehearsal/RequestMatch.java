package app.rewarddesk.rehearsal;

import java.util.regex.Pattern;

/// Which requests are meant: a method (or `*`) and a path in which `*` stands for any text.
///
/// `RequestMatch.of("POST", "/v1/customers/*/balance_transactions")`
public record RequestMatch(String method, String path) {
  private static final String ANY = "*";

  /// Every request to Stripe.
  public static RequestMatch any() {
    return of(ANY, ANY);
  }

  public static RequestMatch of(String method, String path) {
    return new RequestMatch(method, path);
  }

  boolean covers(Request request) {
    return (method.equals(ANY) || method.equals(request.method()))
        && Pattern.matches(Pattern.quote(path).replace(ANY, "\\E.*\\Q"), request.path());
  }
}
