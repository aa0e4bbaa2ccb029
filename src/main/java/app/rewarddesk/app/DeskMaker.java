package app.rewarddesk.app;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.CsvImport;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.detection.Evaluation;
import app.rewarddesk.detection.Register;
import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.issuing.ByHand;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.GivenElsewhere;
import app.rewarddesk.issuing.Lanes;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.ReadinessCheck;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.store.Store;
import app.rewarddesk.stripe.StripeConnection;
import java.time.Clock;
import java.time.ZoneId;

/// Wires one desk: an open data file, a way to Stripe, and what works on both.
final class DeskMaker {
  private final Store store;
  private final StripeReach way;
  private final StripeConnection connection;
  private final Clock clock;

  DeskMaker(Store store, StripeReach way, Clock clock) {
    this.store = store;
    this.way = way;
    this.connection = new StripeConnection(way.key(), way.base(), way.rate());
    this.clock = clock;
  }

  Desk desk(Mode mode) {
    RewardLedger ledger = store.ledger();
    CustomerDirectory customers = store.customers();
    CustomerIndex index = store.customerIndex();
    Register register = store.register();
    RewardGateway gateway = connection.gateway();
    StripeReader reader = connection.reader();
    var account = new AccountCheck(reader, index, clock);
    Clock stripeTime = connection.time(clock);
    var reconciler = new Reconciler(ledger, gateway, stripeTime, way.quietTime());
    return new Desk(
        mode,
        clock,
        store.campaigns(),
        store.participants(),
        ledger,
        store.rewards(),
        customers,
        account,
        new Sync(account, reader, index, clock),
        new CsvImport(register, clock, ZoneId.systemDefault()),
        new Evaluation(register, clock),
        new Preflight(ledger, customers, gateway),
        new GivenElsewhere(ledger, gateway, stripeTime),
        new Sending(
            ledger, gateway, customers, reconciler, stripeTime, Lanes.of(way.rate().atATime())),
        reconciler,
        new ByHand(ledger, stripeTime, way.quietTime()),
        new ReadinessCheck(ledger, customers),
        this::close);
  }

  private void close() {
    connection.close();
    store.close();
    way.whenDone().run();
  }
}
