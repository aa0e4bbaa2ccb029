package app.rewarddesk.stripe;

import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The time by Stripe's clock, which every answer tells: whether a call can still arrive, and
/// whether Stripe still knows a key, must not depend on what somebody sets this computer's clock
/// to. Between two answers it goes on by time as it passes; before the first one it is this
/// computer's.
final class StripeTime extends Clock {
  private record Heard(Instant stripe, long nanos) {}

  private final Clock local;
  private final Waiting waiting;
  private final AtomicReference<Optional<Heard>> last;
  private final ZoneId zone;

  StripeTime(Clock local, Waiting waiting) {
    this(local, waiting, new AtomicReference<>(Optional.empty()), ZoneOffset.UTC);
  }

  private StripeTime(
      Clock local, Waiting waiting, AtomicReference<Optional<Heard>> last, ZoneId zone) {
    this.local = local;
    this.waiting = waiting;
    this.last = last;
    this.zone = zone;
  }

  /// The same time before the first answer, too.
  StripeTime from(Clock start) {
    return new StripeTime(start, waiting, last, zone);
  }

  @Override
  public Instant instant() {
    return last.get()
        .map(heard -> heard.stripe().plusNanos(waiting.nanos() - heard.nanos()))
        .orElseGet(local::instant);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new StripeTime(local, waiting, last, other);
  }

  /// The same exchange; its answers set this clock.
  Exchange listening(Exchange exchange) {
    return new Exchange() {
      @Override
      public StripeResponse exchange(StripeRequest request) throws NotSent, NoReply {
        StripeResponse response = exchange.exchange(request);
        response.headers().firstValue("Date").flatMap(StripeTime::parsed).ifPresent(this::heard);
        return response;
      }

      private void heard(Instant stripe) {
        last.set(Optional.of(new Heard(stripe, waiting.nanos())));
      }

      @Override
      public void close() {
        exchange.close();
      }
    };
  }

  private static Optional<Instant> parsed(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
