package app.rewarddesk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.detection.StripeReader.Account;
import app.rewarddesk.detection.StripeReader.Page;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.store.InMemoryCustomers;
import app.rewarddesk.work.Progress;
import app.rewarddesk.work.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyncTest {
  private static final Instant YESTERDAY = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-23T12:00:00Z");

  private final CustomerAccount ann = Customers.of("ann@x.com").withSubscription("sub_a").build();
  private final CustomerAccount bob = Customers.of("bob@x.com").withSubscription("sub_b").build();
  private final CustomerAccount eve = Customers.of("eve@x.com").withSubscription("sub_e").build();
  private final InMemoryCustomers index = new InMemoryCustomers();
  private final ScriptedReader reader = new ScriptedReader();

  @Test
  void everyPageIsReadOnce() {
    reader
        .customers("", customers("cus_b", ann, bob))
        .customers("cus_b", customers("", eve))
        .subscriptions("", subscriptions("sub_a", ann))
        .subscriptions("sub_a", subscriptions("", bob, eve));
    assertThat(run()).isEqualTo(new SyncOutcome.Complete(5, 3, 3));
    assertThat(reader.asked)
        .containsExactly(
            "account", "customers ", "customers cus_b", "subscriptions ", "subscriptions sub_a");
    assertThat(Stream.of(ann, bob, eve)).allMatch(account -> known(account).contains(account));
    assertThat(index.syncedAt()).contains(TODAY);
    assertThat(index.account()).contains("acct_1");
  }

  @Test
  void whatIsGoneFromStripeIsGoneFromTheIndex() {
    index.synced(YESTERDAY, ann, bob);
    reader.customers("", customers("", bob));
    assertThat(run()).isEqualTo(new SyncOutcome.Complete(3, 1, 0));
    assertThat(known(ann)).allMatch(account -> account.customer().deleted());
    assertThat(known(bob)).allMatch(account -> account.subscriptions().isEmpty());
  }

  @Test
  void aStopBetweenPagesKeepsWhatWasKnown() {
    index.synced(YESTERDAY, ann, bob);
    reader.customers("", customers("cus_e", eve)).customers("cus_e", customers("", ann, bob));
    assertThat(sync().run(new StoppingProgress(1))).isEqualTo(new SyncOutcome.Stopped(2));
    assertThat(reader.asked).containsExactly("account", "customers ");
    assertWhatWasKnownIsKept();
  }

  @Test
  void aStopBeforeTheSubscriptionsKeepsThem() {
    index.synced(YESTERDAY, ann, bob);
    reader.customers("", customers("", eve));
    assertThat(sync().run(new StoppingProgress(1))).isEqualTo(new SyncOutcome.Stopped(2));
    assertWhatWasKnownIsKept();
  }

  @Test
  void aFailureOnTheSecondPageKeepsWhatWasKnown() {
    index.synced(YESTERDAY, ann, bob);
    reader
        .customers("", customers("cus_e", eve))
        .customers("cus_e", new Page.Unread<>("Stripe could not be reached."));
    assertThat(run()).isEqualTo(new SyncOutcome.Failed("Stripe could not be reached."));
    assertWhatWasKnownIsKept();
  }

  @Test
  void aFailureAmongTheSubscriptionsKeepsWhatWasKnown() {
    index.synced(YESTERDAY, ann, bob);
    reader
        .customers("", customers("", eve))
        .subscriptions("", new Page.Unread<>("The key may not read subscriptions."));
    assertThat(run()).isEqualTo(new SyncOutcome.Failed("The key may not read subscriptions."));
    assertWhatWasKnownIsKept();
  }

  @Test
  void theKeyOfAnotherAccountReadsNothing() {
    index.adopt("acct_1", "Acme", YESTERDAY);
    index.synced(YESTERDAY, ann, bob);
    reader.of(new Account.Is("acct_2", "Other")).customers("", customers("", eve));
    assertThat(run())
        .isEqualTo(
            new SyncOutcome.Failed(
                "This data belongs to the Stripe account acct_1, but the key belongs to acct_2."
                    + " Use a key of acct_1, or another data folder."));
    assertThat(reader.asked).containsExactly("account");
    assertThat(known(eve)).isEmpty();
  }

  @Test
  void withoutAnAnswerWhoseKeyItIsNothingIsReadOrAdopted() {
    reader.of(new Account.Unread("Stripe could not be reached."));
    assertThat(run()).isEqualTo(new SyncOutcome.Failed("Stripe could not be reached."));
    assertThat(reader.asked).containsExactly("account");
    assertThat(index.account()).isEmpty();
  }

  @Test
  void progressTellsHowMuchWasRead() {
    reader
        .customers("", customers("cus_b", ann, bob))
        .customers("cus_b", customers("", eve))
        .subscriptions("", subscriptions("", ann));
    var progress = new StoppingProgress(Integer.MAX_VALUE);
    assertThat(sync().run(progress)).isInstanceOf(SyncOutcome.Complete.class);
    assertThat(progress.told)
        .containsExactly("2 reading customers", "3 reading customers", "4 reading subscriptions");
  }

  private void assertWhatWasKnownIsKept() {
    assertThat(Stream.of(ann, bob)).allMatch(account -> known(account).contains(account));
    assertThat(known(eve)).as("what was read so far").hasSize(1);
    assertThat(index.syncedAt()).contains(YESTERDAY);
  }

  private SyncOutcome run() {
    return sync().run(Progress.unwatched());
  }

  private Sync sync() {
    var clock = new SettableClock(TODAY);
    return new Sync(new AccountCheck(reader, index, clock), reader, index, clock);
  }

  private List<CustomerAccount> known(CustomerAccount account) {
    var email = new EmailAddress(account.customer().email());
    return index.byEmail(List.of(email)).getOrDefault(email, List.of());
  }

  private static Page<CustomerSnapshot> customers(String next, CustomerAccount... accounts) {
    return new Page.Of<>(Stream.of(accounts).map(CustomerAccount::customer).toList(), next);
  }

  private static Page<SubscriptionSnapshot> subscriptions(
      String next, CustomerAccount... accounts) {
    return new Page.Of<>(
        Stream.of(accounts).flatMap(account -> account.subscriptions().stream()).toList(), next);
  }

  /// Asks to stop after some pages.
  private static final class StoppingProgress implements Progress {
    private final List<String> told = new ArrayList<>();
    private int pages;

    private StoppingProgress(int pages) {
      this.pages = pages;
    }

    @Override
    public void report(long done, long total, String what) {
      told.add(done + " " + what);
    }

    @Override
    public boolean stopRequested() {
      return pages-- == 0;
    }
  }
}
