package app.rewarddesk.stripe;

import com.stripe.exception.ApiConnectionException;

/// No connection could be made, so nothing was sent.
final class NotSent extends ApiConnectionException {
  private static final long serialVersionUID = 1L;

  NotSent(Throwable cause) {
    super("No connection", cause);
  }
}
