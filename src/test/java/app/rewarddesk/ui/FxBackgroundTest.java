package app.rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class FxBackgroundTest extends UiTest {
  private final FxBackground background = new FxBackground();
  private final List<String> seen = new ArrayList<>();

  @Test
  void workRunsOffTheWindowsThreadAndItsResultComesBackOnIt() throws TimeoutException {
    runOnFx(
        () ->
            background.start(
                _ -> Platform.isFxApplicationThread(),
                wasOnFx -> seen.add(wasOnFx + " " + Platform.isFxApplicationThread()),
                problem -> seen.add(problem.toString())));
    untilIdle();
    assertThat(seen).containsExactly("false true");
  }

  @Test
  void whatTheWorkThrowsComesBackOnTheWindowsThread() throws TimeoutException {
    runOnFx(
        () ->
            background.start(
                _ -> {
                  throw new IllegalStateException("The disk is gone");
                },
                _ -> seen.add("done"),
                problem -> seen.add(problem.getMessage())));
    untilIdle();
    assertThat(seen).containsExactly("The disk is gone");
  }

  @Test
  void anErrorOfTheMachineIsAFailureToo() throws TimeoutException {
    runOnFx(
        () ->
            background.start(
                _ -> {
                  throw new StackOverflowError();
                },
                _ -> seen.add("done"),
                problem -> seen.add(problem.getCause().getClass().getSimpleName())));
    untilIdle();
    assertThat(seen).containsExactly("StackOverflowError");
  }

  @Test
  void theLastReportAlwaysArrivesAndBeforeTheResult() throws TimeoutException {
    runOnFx(
        () ->
            background
                .start(
                    progress -> {
                      for (int i = 1; i <= 1_000; i++) {
                        progress.report(i, 1_000, "counting");
                      }
                      return "done";
                    },
                    seen::add,
                    problem -> seen.add(problem.toString()))
                .watch((done, total, what) -> seen.add(what + " " + done + " of " + total)));
    untilIdle();
    assertThat(seen).endsWith("counting 1000 of 1000", "done").hasSizeLessThan(20);
  }

  @Test
  void aJobThatWasAskedToStopStillBringsItsResult() throws TimeoutException {
    var begun = new CountDownLatch(1);
    runOnFx(
        () ->
            background.start(
                progress -> {
                  begun.countDown();
                  while (!progress.stopRequested()) {
                    Thread.onSpinWait();
                  }
                  return "stopped in order";
                },
                seen::add,
                problem -> seen.add(problem.toString())));
    await(begun);
    runOnFx(background::requestStop);
    untilIdle();
    assertThat(seen).containsExactly("stopped in order");
  }

  @Test
  void whatIsAnnouncedIsKnownToTheWholeWindowWhileItRuns() throws TimeoutException {
    var mayEnd = new CountDownLatch(1);
    runOnFx(
        () ->
            background
                .start(
                    progress -> {
                      await(mayEnd);
                      progress.report(3, 4, "3 rewarded");
                      return "done";
                    },
                    _ ->
                        seen.add(
                            "after: " + background.workingProperty().get().map(_ -> "running")),
                    problem -> seen.add(problem.toString()))
                .announce("sending rewards"));
    runOnFx(
        () ->
            background
                .workingProperty()
                .subscribe(
                    working ->
                        working.ifPresent(now -> seen.add(now.doing() + " " + now.progress()))));
    mayEnd.countDown();
    untilIdle();
    assertThat(seen)
        .containsExactly("sending rewards ", "sending rewards 3 of 4", "after: Optional.empty");
  }

  private void untilIdle() throws TimeoutException {
    var idle = new CountDownLatch(1);
    runOnFx(() -> background.whenIdle(idle::countDown));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> idle.getCount() == 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("Waited too long");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
