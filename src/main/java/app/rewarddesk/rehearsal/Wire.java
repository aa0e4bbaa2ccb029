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
    return fault instanceof Fault.OnTheWay trouble
        ? troubled(request, trouble)
        : new Answer.Whole(clerk.serve(request, fault));
  }

  private Answer troubled(Request request, Fault.OnTheWay trouble) {
    return switch (trouble) {
      case Fault.BadGateway(var moment) -> {
        reach(request, moment);
        yield new Answer.Whole(BAD_GATEWAY);
      }
      case Fault.Dropped(var moment) -> {
        reach(request, moment);
        yield new Answer.Nothing();
      }
      case Fault.HalfAnswer _ -> new Answer.Half(served(request));
      case Fault.Garbage _ -> {
        served(request);
        yield new Answer.Whole(GARBAGE);
      }
      case Fault.Slow(var delay) -> {
        var reply = served(request);
        pauses.pause(delay);
        yield new Answer.Whole(reply);
      }
    };
  }

  private void reach(Request request, Fault.Moment moment) {
    if (moment == Fault.Moment.AFTER_EFFECT) {
      served(request);
    }
  }

  private Reply served(Request request) {
    return clerk.serve(request, new Fault.None());
  }
}
