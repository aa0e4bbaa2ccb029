package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.OwnerOnly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
  private static final String ANSWER = "HTTP/1.1 400 Bad Request\r\n\r\n";

  @TempDir private Path folder;
  private final AtomicInteger broughtToFront = new AtomicInteger();

  private OneWindow listen() throws IOException {
    return OneWindow.listen(folder, broughtToFront::incrementAndGet);
  }

  private Path note() {
    return folder.resolve("window");
  }

  @Test
  void theFirstOneIsThere() {
    assertThat(OneWindow.isBroughtToFront(folder)).isFalse();
  }

  @Test
  void theSecondOneBringsItToTheFrontAsOftenAsItIsStarted() throws IOException {
    try (var _ = listen()) {
      assertThat(OneWindow.isBroughtToFront(folder)).isTrue();
      assertThat(OneWindow.isBroughtToFront(folder)).isTrue();
    }

    assertThat(broughtToFront).hasValue(2);
    assertThat(OneWindow.isBroughtToFront(folder)).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aSecondStartEndsWellWithOneSentence() throws IOException {
    try (var _ = listen()) {
      var child =
          ChildProgram.of(
              "app.rewarddesk.app.Launcher",
              folder,
              Map.of("DISPLAY", ":0"),
              "--data",
              folder.toString());

      assertThat(child.end()).isZero();
      assertThat(Files.readAllLines(folder.resolve("child.out")))
          .containsExactly("RewardDesk was open already; its window is in front now.");
      assertThat(folder.resolve("child.err")).isEmptyFile();
    }
    assertThat(broughtToFront).hasValue(1);
  }

  @Test
  void onlyTheOwnerCanReadHowItIsReached() throws IOException {
    try (var _ = listen()) {
      assertThat(OwnerOnly.holds(note())).isTrue();
    }
  }

  @Test
  void whoDoesNotKnowTheWordsGetsNoAnswer() throws IOException {
    try (var _ = listen();
        var stranger =
            new Socket(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(Files.readAllLines(note()).getFirst()))) {
      stranger.getOutputStream().write("?".repeat(36).getBytes(StandardCharsets.US_ASCII));
      assertThat(stranger.getInputStream().readAllBytes()).isEmpty();

      assertThat(OneWindow.isBroughtToFront(folder)).isTrue();
    }
    assertThat(broughtToFront).hasValue(1);
  }

  @Test
  void whatAKilledOneLeftBehindIsHarmless() throws IOException {
    String left;
    try (var _ = listen()) {
      left = Files.readString(note());
    }
    for (String text : List.of(left, "", "no port\na\nb\n", "99999\na\nb\n", "0\na\nb\n")) {
      leaveBehind(text);
      assertThat(OneWindow.isBroughtToFront(folder)).isFalse();
    }
    try (var _ = listen()) {
      assertThat(OneWindow.isBroughtToFront(folder)).isTrue();
    }
  }

  @Test
  void anotherProgramOnThatPortIsNotTakenForAWindow() throws IOException {
    try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket caller = other.accept()) {
                  caller.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      leaveBehind(other.getLocalPort() + "\n" + "a".repeat(36) + "\n" + "b".repeat(36) + "\n");

      assertThat(OneWindow.isBroughtToFront(folder)).isFalse();
    }
  }

  @Test
  void aLaterWindowsNoteIsLeftAlone() throws IOException {
    OneWindow first = listen();
    try (var _ = listen()) {
      first.close();

      assertThat(OneWindow.isBroughtToFront(folder)).isTrue();
    }
  }

  private void leaveBehind(String text) throws IOException {
    Files.deleteIfExists(note());
    OwnerOnly.create(note());
    Files.writeString(note(), text);
  }
}
