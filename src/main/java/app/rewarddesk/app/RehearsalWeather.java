package app.rewarddesk.app;

import app.rewarddesk.desk.Weather;
import app.rewarddesk.rehearsal.RehearsalStripe;
import java.time.Clock;

/// The weather of the rehearsal Stripe that is open.
record RehearsalWeather(RehearsalStripe stripe, Clock clock) implements Weather {

  @Override
  public Kind now() {
    return Kind.valueOf(stripe.weather().name());
  }

  @Override
  public void become(Kind kind) {
    stripe.changeWeather(app.rewarddesk.rehearsal.Weather.valueOf(kind.name()), clock.millis());
  }
}
