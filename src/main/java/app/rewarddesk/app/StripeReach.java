package app.rewarddesk.app;

import app.rewarddesk.rehearsal.RehearsalStripe;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.stripe.ApiBase;
import app.rewarddesk.stripe.CallRate;
import app.rewarddesk.stripe.StripeConnection;
import java.time.Duration;

/// How Stripe is reached in a mode: live, test and rehearsal differ by this alone.
///
/// @param quietTime how long after the last try a call may still arrive
/// @param server what serves on this computer; closed last
record StripeReach(
    ApiKey key, ApiBase base, CallRate rate, Duration quietTime, AutoCloseable server) {}
