package app.rewarddesk.ui;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CsvImport;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.detection.Evaluation;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.Register;
import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.issuing.ByHand;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.DueCounts;
import app.rewarddesk.issuing.GivenElsewhere;
import app.rewarddesk.issuing.Lanes;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.ReadinessCheck;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.settings.Mode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Open data of which only what the window itself asks for is there: counts, the index's age, the
/// sync.
public final class FakeDesk {
  public static final Instant NOW = Instant.parse("2026-11-23T10:42:00Z");

  private final Mode mode;
  private volatile DueCounts counts = new DueCounts(128, 121, 7, 14, 0);
  private volatile Optional<Instant> syncedAt = Optional.of(NOW.minusSeconds(240));
  private volatile StripeReader.Account account =
      new StripeReader.Account.Is("acct_1", "Northwind Software, Inc.");
  private final AtomicInteger holdsReleased = new AtomicInteger();
  private final AtomicInteger syncs = new AtomicInteger();
  private volatile boolean closed;
  private volatile Runnable whileReading = () -> {};

  public FakeDesk(Mode mode) {
    this.mode = mode;
  }

  public FakeDesk due(long due) {
    counts = new DueCounts(due, due, 0, 0, 0);
    return this;
  }

  public FakeDesk syncedAt(Optional<Instant> time) {
    syncedAt = time;
    return this;
  }

  /// Stripe cannot be asked.
  public FakeDesk unreadable(String problem) {
    account = new StripeReader.Account.Unread(problem);
    return this;
  }

  /// @param action runs while a sync reads a page of customers
  public FakeDesk whileReading(Runnable action) {
    whileReading = action;
    return this;
  }

  public int holdsReleased() {
    return holdsReleased.get();
  }

  public int syncs() {
    return syncs.get();
  }

  public boolean isClosed() {
    return closed;
  }

  public Desk open() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    RewardLedger ledger =
        FakePorts.port(
            RewardLedger.class,
            Map.of(
                "releaseHolds", _ -> holdsReleased.incrementAndGet(),
                "undecided", _ -> List.of(),
                "keepReadiness", _ -> Optional.empty()));
    CustomerDirectory customers =
        FakePorts.port(
            CustomerDirectory.class, Map.of("syncedAt", _ -> syncedAt, "byEmail", _ -> Map.of()));
    RewardGateway gateway = FakePorts.port(RewardGateway.class, Map.of());
    Register register = FakePorts.port(Register.class, Map.of());
    var check = new AccountCheck(reader(), index(), clock);
    var reconciler = new Reconciler(ledger, gateway, clock, Duration.ofMinutes(10));
    return new Desk(
        mode,
        clock,
        FakePorts.port(CampaignRegister.class, Map.of()),
        FakePorts.port(ParticipantList.class, Map.of()),
        ledger,
        FakePorts.port(RewardList.class, Map.of("counts", _ -> counts)),
        customers,
        check,
        new Sync(check, reader(), index(), clock),
        new CsvImport(register, clock, ZoneOffset.UTC),
        new Evaluation(register, clock),
        new Preflight(ledger, customers, gateway),
        new GivenElsewhere(ledger, gateway, clock),
        new Sending(ledger, gateway, customers, reconciler, clock, Lanes.of(8)),
        reconciler,
        new ByHand(ledger, clock, Duration.ofMinutes(5)),
        new ReadinessCheck(ledger, customers),
        () -> closed = true);
  }

  private StripeReader reader() {
    return FakePorts.port(
        StripeReader.class,
        Map.of(
            "account", _ -> account,
            "requests", _ -> 1L,
            "customers",
                after -> {
                  whileReading.run();
                  return new StripeReader.Page.Of<>(List.of(), after.contains("") ? "cus_1" : "");
                },
            "subscriptions", _ -> new StripeReader.Page.Of<>(List.of(), "")));
  }

  private CustomerIndex index() {
    return FakePorts.port(
        CustomerIndex.class,
        Map.of(
            "account", _ -> Optional.of("acct_1"),
            "beginRead", _ -> 1L,
            "keepCustomers", _ -> true,
            "keepSubscriptions", _ -> true,
            "endRead",
                _ -> {
                  syncs.incrementAndGet();
                  syncedAt = Optional.of(NOW);
                  return true;
                }));
  }
}
