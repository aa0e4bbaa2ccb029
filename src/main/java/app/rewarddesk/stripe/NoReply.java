package app.rewarddesk.stripe;

import com.stripe.exception.ApiConnectionException;
import java.util.concurrent.TimeoutException;

/// The request was sent, or may have been, and no answer that can be read came back.
final class NoReply extends ApiConnectionException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  NoReply(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  NoReply(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /// Whether Stripe had all the time a call is given.
  boolean isLate() {
    return getCause() instanceof TimeoutException;
  }

  /// What is so, for a person.
  String sentence() {
    return sentence;
  }
}
