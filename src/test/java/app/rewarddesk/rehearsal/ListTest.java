package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListTest extends RehearsalTest {
  private final List<String> newestFirst = new ArrayList<>();

  @BeforeEach
  void fill() {
    for (int i = 0; i < 12; i++) {
      newestFirst.addFirst(customer("person" + i + "@example.com"));
    }
  }

  @Test
  void tenNewestComeFirst() {
    var page = client.get("/v1/customers");
    assertThat(ids(page)).isEqualTo(newestFirst.subList(0, 10));
    assertThat(page.json().get("has_more").getAsBoolean()).isTrue();
    assertThat(page.text("object")).isEqualTo("list");
  }

  @Test
  void startingAfterGoesOnWithOlderOnes() {
    var page = client.get("/v1/customers", "limit", "4", "starting_after", newestFirst.get(3));
    assertThat(ids(page)).isEqualTo(newestFirst.subList(4, 8));
    var last = client.get("/v1/customers", "limit", "4", "starting_after", newestFirst.get(7));
    assertThat(ids(last)).isEqualTo(newestFirst.subList(8, 12));
    assertThat(last.json().get("has_more").getAsBoolean()).isFalse();
  }

  @Test
  void endingBeforeGivesTheNextNewerOnesNewestFirst() {
    var page = client.get("/v1/customers", "limit", "3", "ending_before", newestFirst.get(8));
    assertThat(ids(page)).isEqualTo(newestFirst.subList(5, 8));
    assertThat(page.json().get("has_more").getAsBoolean()).isTrue();
    var first = client.get("/v1/customers", "limit", "3", "ending_before", newestFirst.get(2));
    assertThat(ids(first)).isEqualTo(newestFirst.subList(0, 2));
    assertThat(first.json().get("has_more").getAsBoolean()).isFalse();
  }

  @Test
  void afterTheOldestComesNothing() {
    var page = client.get("/v1/customers", "starting_after", newestFirst.getLast());
    assertThat(page.data()).isEmpty();
    assertThat(page.json().get("has_more").getAsBoolean()).isFalse();
  }

  @Test
  void aPageHasOneToAHundredRows() {
    assertThat(client.get("/v1/customers", "limit", "101").status()).isEqualTo(400);
    assertThat(client.get("/v1/customers", "limit", "0").status()).isEqualTo(400);
    assertThat(ids(client.get("/v1/customers", "limit", "100"))).isEqualTo(newestFirst);
  }

  @Test
  void anUnknownCursorIsRefused() {
    assertThat(client.get("/v1/customers", "starting_after", "cus_x").status()).isEqualTo(400);
  }

  @Test
  void bothCursorsTogetherAreRefused() {
    var one = newestFirst.getFirst();
    assertThat(client.get("/v1/customers", "starting_after", one, "ending_before", one).status())
        .isEqualTo(400);
  }

  private static List<String> ids(Client.Answered page) {
    return page.data().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(row -> Json.text(row, "id"))
        .toList();
  }
}
