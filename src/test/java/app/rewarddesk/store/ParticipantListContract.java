package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.detection.ParticipantList.Filter;
import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [app.rewarddesk.detection.ParticipantList] does.
abstract class ParticipantListContract {
  private static final Campaign SPRING = Campaigns.named("Spring").build();
  private static final Campaign AUTUMN = Campaigns.named("Autumn").build();

  private Ports ports;

  abstract Ports empty();

  @BeforeEach
  void open() {
    ports = empty();
  }

  private List<String> emails(Filter filter) {
    return ports.participants().page(filter, 0, 100).stream()
        .map(row -> row.participant().email().value())
        .toList();
  }

  @Test
  void aRowCountsWhatTheParticipantBroughtAndGot() {
    Rewards first = Rewards.due("ann@x.io").called("Ann").withCode("ANN").forInviting("a@y.io");
    List<Reward> rewards =
        ports.add(
            first,
            Rewards.due("ann@x.io").forInviting("b@y.io"),
            Rewards.onHold("ann@x.io", Rewards.MONDAY).forInviting("c@y.io"),
            Rewards.due("ben@x.io"));
    ports
        .ledger()
        .markIssued(new RewardSelection.These(Set.of(rewards.get(1).id())), "", Rewards.MONDAY);

    assertThat(ports.participants().page(Filter.ALL, 0, 1))
        .containsExactly(new ParticipantRow(first.participant(), "Spring", 3, 1, 1, List.of()));
  }

  @Test
  void aRowNamesTheCustomersThatAreThere() {
    ports.add(Rewards.due("ann@x.io"));
    CustomerAccount one = Customers.of(" Ann@X.io").withId("cus_1").build();
    CustomerAccount two = Customers.of("ann@x.io").withId("cus_2").build();
    CustomerAccount gone = Customers.of("ann@x.io").withId("cus_3").deleted().build();
    ports.customers().keep(List.of(one, two, gone));

    assertThat(ports.participants().page(Filter.ALL, 0, 1).getFirst().customers())
        .containsExactly("cus_1", "cus_2");
  }

  @Test
  void pagesAreInTheOrderOfTheEmails() {
    ports.add(
        Rewards.due("cid@x.io").in(SPRING),
        Rewards.due("ann@x.io").in(AUTUMN),
        Rewards.due("ben@x.io").in(SPRING));

    assertThat(emails(Filter.ALL)).containsExactly("ann@x.io", "ben@x.io", "cid@x.io");
    assertThat(ports.participants().page(Filter.ALL, 1, 1).getFirst().participant().email().value())
        .isEqualTo("ben@x.io");
    assertThat(ports.participants().page(Filter.ALL, 3, 1)).isEmpty();
  }

  @Test
  void aCampaignHasItsOwn() {
    ports.add(Rewards.due("ann@x.io").in(SPRING), Rewards.due("ben@x.io").in(AUTUMN));
    var filter = new Filter(Set.of(AUTUMN.id()), "");

    assertThat(emails(filter)).containsExactly("ben@x.io");
    assertThat(ports.participants().count(filter)).isEqualTo(1);
    assertThat(ports.participants().count(Filter.ALL)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANN@", "smith", "old-7"})
  void aSearchFindsPartsInAnyLetterCase(String text) {
    ports.add(
        Rewards.due("ann@x.io").called("Ann Smith").withCode("GOLD-7"), Rewards.due("ben@x.io"));

    assertThat(emails(new Filter(Set.of(), text))).containsExactly("ann@x.io");
    assertThat(ports.participants().count(new Filter(Set.of(), text))).isEqualTo(1);
  }
}
