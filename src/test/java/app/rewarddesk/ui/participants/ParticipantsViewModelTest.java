package app.rewarddesk.ui.participants;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.TestDesk;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ParticipantsViewModelTest {
  private final TestDesk desk = new TestDesk();
  private final ParticipantsViewModel model =
      new ParticipantsViewModel(desk.workspace(new DirectBackground()));

  @Test
  void searchFindsCodes() {
    Programme.dueToAll(desk);
    model.searchProperty().set("lina-");
    assertThat(model.rows().countProperty().get()).isEqualTo(OptionalLong.of(1));
    assertThat(first().participant().displayName()).isEqualTo("Lina Berg");
  }

  @Test
  void aRowSaysWhatIsDueAndWhatWasGiven() {
    Programme.issue(desk, Programme.dueToAll(desk).subList(0, 1));
    model.searchProperty().set("arjun");
    assertThat(first().rewardsIssued()).isEqualTo(1);
    assertThat(first().rewardsDue()).isZero();
    assertThat(first().customers()).containsExactly("cus_arjunmehtanorthwindio");
  }

  @Test
  void aCopiedCodeIsTold() {
    Programme.dueToAll(desk);
    model.searchProperty().set("arjun");
    model.copyCode(first());
    assertThat(desk.window.copied()).containsExactly("ARJUN-17");
    assertThat(desk.window.notices()).containsExactly("Copied: ARJUN-17");
  }

  private ParticipantRow first() {
    return model.rows().getFirst().value().orElseThrow();
  }
}
