package app.rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.ui.KeyCheckViewModel.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyCheckViewModelTest {
  private final QueuedBackground background = new QueuedBackground();
  private final List<String> asked = new ArrayList<>();
  private KeyReport answer = Keys.report();
  private final KeyCheckViewModel model =
      new KeyCheckViewModel(
          (key, _) -> {
            asked.add(key.masked());
            return answer;
          },
          background);

  @Test
  void aPastedKeyIsCheckedAtOnce() {
    model.enter("  " + Keys.TEST + "\n");
    assertThat(state()).isInstanceOf(State.Checking.class);
    background.runAll();
    assertThat(state()).isEqualTo(new State.Known(Keys.test(), Keys.report()));
  }

  @Test
  void theCheckSaysWhatItIsAt() {
    model.enter(Keys.TEST);
    background.progress(1, 5, "checking Subscriptions");
    assertThat(state()).isEqualTo(new State.Checking(Keys.test(), 0.2, "checking Subscriptions"));
  }

  @Test
  void aPublishableKeyIsNotSentToStripe() {
    model.enter("pk_test_51Nw82kLm7Qa");
    assertThat(state())
        .isInstanceOfSatisfying(
            State.NotAKey.class, not -> assertThat(not.problem()).contains("publishable"));
    assertThat(background.waiting()).isZero();
  }

  @Test
  void anEmptyFieldIsNoMistake() {
    model.enter("nonsense");
    assertThat(state()).isInstanceOf(State.NotAKey.class);
    model.enter("  ");
    assertThat(state()).isEqualTo(new State.Nothing());
  }

  @Test
  void ofTwoKeysTheLastOneCounts() {
    model.enter(Keys.TEST);
    model.enter(Keys.LIVE);
    background.runLast();
    background.runLast();
    assertThat(state()).isEqualTo(new State.Known(Keys.live(), Keys.report()));
    assertThat(asked).hasSize(2);
  }

  @Test
  void aKeyThatStripeDoesNotKnowSaysSo() {
    answer = new KeyReport.Unknown("Stripe does not know this key.");
    model.enter(Keys.TEST);
    background.runAll();
    assertThat(state()).isEqualTo(new State.Refused(Keys.test(), "Stripe does not know this key."));
  }

  @Test
  void whatIsMissingIsNamed() {
    answer = Keys.report("Coupons");
    model.enter(Keys.TEST);
    background.runAll();
    assertThat(state())
        .isInstanceOfSatisfying(
            State.Known.class,
            known ->
                assertThat(known.missing())
                    .extracting(KeyReport.Permission::resource)
                    .containsExactly("Coupons"));
  }

  @Test
  void theKeyItselfIsInNoText() {
    model.enter(Keys.TEST);
    assertThat(state().toString()).doesNotContain("51Nw82kLm");
    background.runAll();
    assertThat(state().toString()).doesNotContain("51Nw82kLm7Qa");
  }

  private State state() {
    return model.stateProperty().get();
  }
}
