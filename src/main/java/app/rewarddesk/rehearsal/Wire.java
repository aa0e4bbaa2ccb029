package app.rewarddesk.rehearsal;

import java.util.Map;
import java.util.concurrent.Executor;

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
  private final Sky sky;
  private final RequestLog log;
  private final Pauses pauses;
  private final Executor stragglers;

  /// @param stragglers runs what is held up on its way
  Wire(Clerk clerk, Faults faults, Sky sky, RequestLog log, Pauses pauses, Executor stragglers) {
    this.clerk = clerk;
    this.faults = faults;
    this.sky = sky;
    this.log = log;
    this.pauses = pauses;
    this.stragglers = stragglers;
  }

  Answer answer(Request request) {
    if (request.isControl()) {
      return new Answer.Whole(clerk.serve(request, new Fault.None()));
    }
    var answer = answer(request, strike(request));
    log.add(request, answer);
    return answer;
  }

  /// What was ordered comes before what the weather brings.
  private Fault strike(Request request) {
    var ordered = faults.strike(request);
    return ordered instanceof Fault.None ? sky.strike() : ordered;
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
      case Fault.Late(var delay) -> {
        stragglers.execute(
            () -> {
              pauses.pause(delay);
              var _ = served(request);
            });
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
