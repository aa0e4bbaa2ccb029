/// A simulated Stripe on loopback HTTP, for rehearsing with sample data and for tests.
///
/// Start reading at [RehearsalStripe], which starts it, then follow one request: [FrontDoor]
/// (HTTP), [Wire] (faults and weather), [Clerk] (keys, limits, idempotency, journal), [Router] and
/// an [Endpoint] (parameters and action). What the account holds is in [Books]; time passes in
/// [Billing]. [SampleCompany] fills the books for a rehearsal.
///
/// What Stripe's interface cannot do is done under `/rehearsal/…`, without a key, or by
/// [RehearsalStripe#control]: `GET state`; `POST clock/advance` (`seconds`); `POST checkout`,
/// `customers/{id}/discount`, `customers/{id}/card`, `subscriptions/{id}/status`,
/// `charges/{id}/dispute` and `disputes/{id}/decide` ([ScenarioEndpoints]); `POST` and `DELETE
/// process/faults`, `GET` and `POST process/weather`, `POST process/keys`, `GET` and `DELETE
/// process/requests` ([ProcessEndpoints]).
///
/// It follows Stripe's documents and the parameters of the pinned client library, never the
/// convenience of its caller: it must not know anything of the rest of the program. What Stripe
/// knows and this does not simulate is refused aloud with the code `rehearsal_not_simulated`. Where
/// no public source settles what Stripe does, it does what is worse for its caller and the code
/// says "not settled".
@NullMarked
package app.rewarddesk.rehearsal;

import org.jspecify.annotations.NullMarked;
