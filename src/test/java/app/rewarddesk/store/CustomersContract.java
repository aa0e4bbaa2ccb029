package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.customer.SubscriptionStatus;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.reward.Rewards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [app.rewarddesk.issuing.CustomerDirectory] and every
/// [app.rewarddesk.detection.CustomerIndex] does, over the same customers.
abstract class CustomersContract {
  private static final Instant MONDAY = Rewards.MONDAY;
  private static final EmailAddress ANN = new EmailAddress("ann@x.io");

  private Ports ports;

  abstract Ports empty();

  @BeforeEach
  void open() {
    ports = empty();
  }

  private void sync(CustomerAccount... accounts) {
    long read = ports.index().beginRead(MONDAY);
    bring(read, accounts);
    ports.index().endRead(read, MONDAY);
  }

  private void bring(long read, CustomerAccount... accounts) {
    ports
        .index()
        .keepCustomers(read, List.of(accounts).stream().map(CustomerAccount::customer).toList());
    ports
        .index()
        .keepSubscriptions(
            read, List.of(accounts).stream().flatMap(one -> one.subscriptions().stream()).toList());
  }

  private List<CustomerAccount> anns() {
    return ports.customers().byEmail(List.of(ANN)).getOrDefault(ANN, List.of());
  }

  @Test
  void aCustomerIsFoundAsTheyWereRead() {
    CustomerAccount ann =
        Customers.of("ann@x.io")
            .withBalance(-500)
            .withLegacyDiscount("di_old")
            .withSubscription("sub_1", "di_2", "di_1")
            .withSubscription("sub_2", SubscriptionStatus.CANCELED)
            .build();

    sync(ann);

    assertThat(anns()).containsExactly(ann);
  }

  @Test
  void anEmailIsComparedTrimmedAndInAnyLetterCase() {
    CustomerAccount ann = Customers.of("  Ann@X.IO ").withId("cus_1").build();

    sync(ann);

    assertThat(anns()).containsExactly(ann);
  }

  @Test
  void everybodyWithAnEmailIsFoundAndDeletedOnesToo() {
    CustomerAccount one = Customers.of("ann@x.io").withId("cus_1").build();
    CustomerAccount two = Customers.of("ann@x.io").withId("cus_2").deleted().build();
    sync(one, two, Customers.of("ben@x.io").build());

    assertThat(anns()).containsExactly(one, two);
    assertThat(ports.customers().byEmail(List.of(ANN, new EmailAddress("nobody@x.io"))))
        .containsOnlyKeys(ANN);
    assertThat(ports.customers().byEmail(List.of())).isEmpty();
  }

  @Test
  void thousandsOfEmailsAreAskedForTogether() {
    sync(Customers.of("ann@x.io").build(), Customers.of("p4999@x.io").build());
    List<EmailAddress> emails = new ArrayList<>(List.of(ANN));
    for (int i = 0; i < 5_000; i++) {
      emails.add(new EmailAddress("p" + i + "@x.io"));
    }

    assertThat(ports.customers().byEmail(emails))
        .containsOnlyKeys(ANN, new EmailAddress("p4999@x.io"));
  }

  @Test
  void theLastCompleteReadCounts() {
    assertThat(ports.customers().syncedAt()).isEmpty();
    ports.index().beginRead(MONDAY);
    assertThat(ports.customers().syncedAt()).isEmpty();

    sync();

    assertThat(ports.customers().syncedAt()).contains(MONDAY);
  }

  @Test
  void whatACompleteReadDoesNotBringIsGone() {
    CustomerAccount ann = Customers.of("ann@x.io").withSubscription("sub_1", "di_1").build();
    sync(ann, Customers.of("ben@x.io").build());

    sync(Customers.of("ben@x.io").build());

    assertThat(anns())
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.customer().deleted()).isTrue();
              assertThat(gone.subscriptions()).isEmpty();
            });
  }

  @Test
  void aReadThatIsCutOffTakesNothingAway() {
    CustomerAccount ann = Customers.of("ann@x.io").withSubscription("sub_1", "di_1").build();
    sync(ann);

    bring(ports.index().beginRead(MONDAY), Customers.of("ben@x.io").build());

    assertThat(anns()).containsExactly(ann);
  }

  @Test
  void aLaterReadReplacesDiscounts() {
    sync(Customers.of("ann@x.io").withSubscription("sub_1", "di_1", "di_2").build());
    CustomerAccount later =
        Customers.of("ann@x.io").withBalance(100).withSubscription("sub_1", "di_3").build();

    sync(later);

    assertThat(anns()).containsExactly(later);
  }

  @Test
  void aFreshReadingChangesThatCustomerAndThoseSubscriptionsOnly() {
    CustomerAccount ben = Customers.of("ben@x.io").withSubscription("sub_ben", "di_b").build();
    sync(
        Customers.of("ann@x.io")
            .withSubscription("sub_1", "di_1")
            .withSubscription("sub_2")
            .build(),
        ben);
    CustomerAccount fresh =
        Customers.of("ann@x.io").withBalance(-100).withSubscription("sub_1", "di_9").build();

    ports.customers().keep(List.of(fresh));

    assertThat(anns())
        .containsExactly(
            Customers.of("ann@x.io")
                .withBalance(-100)
                .withSubscription("sub_1", "di_9")
                .withSubscription("sub_2")
                .build());
    assertThat(ports.customers().byEmail(List.of(new EmailAddress("ben@x.io"))).values())
        .containsExactly(List.of(ben));
  }

  @Test
  void ofTheSameCustomerSeenTwiceTheLastCountsAndNoSubscriptionIsLost() {
    CustomerAccount first =
        Customers.of("ann@x.io").withBalance(-100).withSubscription("sub_1", "di_9").build();
    CustomerAccount later = Customers.of("ann@x.io").withBalance(-200).build();
    sync(Customers.of("ann@x.io").withSubscription("sub_1").build());

    ports.customers().keep(List.of(first, later));

    assertThat(anns())
        .containsExactly(
            Customers.of("ann@x.io").withBalance(-200).withSubscription("sub_1", "di_9").build());
  }

  @Test
  void oneThatIsFoundDeletedIsStillKnownByTheEmailTheyHad() {
    CustomerAccount ann = Customers.of("ann@x.io").build();
    sync(ann);
    CustomerAccount asStripeShowsADeletedOne =
        new CustomerAccount(
            new CustomerSnapshot(
                ann.customer().id(), "", "", "", 0, true, Instant.EPOCH, List.of()),
            List.of());

    ports.customers().keep(List.of(asStripeShowsADeletedOne));

    EmailAddress email = new EmailAddress("ann@x.io");
    assertThat(ports.customers().byEmail(List.of(email)).get(email))
        .singleElement()
        .satisfies(one -> assertThat(one.customer().deleted()).isTrue());
  }

  @Test
  void whoWasReadAfreshDuringAReadIsNotGone() {
    sync();
    long read = ports.index().beginRead(MONDAY);
    CustomerAccount ann = Customers.of("ann@x.io").withSubscription("sub_1").build();
    ports.customers().keep(List.of(ann));

    ports.index().endRead(read, MONDAY);

    assertThat(anns()).containsExactly(ann);
  }

  @Test
  void theDataBelongsToOneAccount() {
    assertThat(ports.index().account()).isEmpty();

    ports.index().adopt("acct_1", "Example", MONDAY);
    ports.index().adopt("acct_1", "Example", MONDAY);

    assertThat(ports.index().account()).contains("acct_1");
    assertThatThrownBy(() -> ports.index().adopt("acct_2", "Other", MONDAY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ports.index().account()).contains("acct_1");
  }
}
