package app.rewarddesk.rehearsal;

import java.util.ArrayList;
import java.util.List;

/// What came in for Stripe, in the order it was answered.
final class RequestLog {
  private final List<RecordedRequest> requests = new ArrayList<>();

  synchronized void add(Request request, Answer answer) {
    requests.add(
        new RecordedRequest(
            request.method(),
            request.path(),
            request.form(),
            request.key(),
            request.id(),
            status(answer)));
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }

  synchronized void clear() {
    requests.clear();
  }

  private static int status(Answer answer) {
    return switch (answer) {
      case Answer.Whole(var reply) -> reply.status();
      case Answer.Half(var reply) -> reply.status();
      case Answer.Nothing _ -> RecordedRequest.NO_ANSWER;
    };
  }
}
