package app.rewarddesk.rehearsal;

import java.util.Map;

/// The way between the caller and Stripe, on which answers can get lost or spoilt; and the log of
/// what came along.
final class Wire {
  private static final Reply BAD_GATEWAY =
      new Reply(
          502,
          Map.of(Reply.CONTENT_TYPE, "text/html"),
          "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>");
  private static final Reply GARBAGE = Reply.ok("%PDF-1.7 this is not JSON");

  private final Clerk clerk;
  private final Faults faults;
  private final RequestLog log;
  private final Pauses pauses;

  Wire(Clerk clerk, Faults faults, RequestLog log, Pauses pauses) {
    this.clerk = clerk;
    this.faults = faults;
    this.log = log;
    this.pauses = pauses;
  }

  Answer answer(Request request) {
    if (request.isControl()) {
      return new Answer.Whole(clerk.serve(request, new Fault.None()));
    }
    var answer = answer(request, faults.strike(request));
    log.add(request, answer);
    return answer;
  }

  private Answer answer(Request request, Fault fault) {
    return switch (fault) {
      case Fault.BadGateway(var moment) when moment == Fault.Moment.BEFORE_EFFECT ->
          new Answer.Whole(BAD_GATEWAY);
      case Fault.Dropped(var moment) when moment == Fault.Moment.BEFORE_EFFECT ->
          new Answer.Nothing();
      default -> carried(clerk.serve(request, fault), fault);
    };
  }

  private Answer carried(Reply reply, Fault fault) {
    return switch (fault) {
      case Fault.BadGateway _ -> new Answer.Whole(BAD_GATEWAY);
      case Fault.Dropped _ -> new Answer.Nothing();
      case Fault.HalfAnswer _ -> new Answer.Half(reply);
      case Fault.Garbage _ -> new Answer.Whole(GARBAGE);
      case Fault.Slow(var delay) -> {
        pauses.pause(delay);
        yield new Answer.Whole(reply);
      }
      default -> new Answer.Whole(reply);
    };
  }
}
