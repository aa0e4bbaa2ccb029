package app.rewarddesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileSecretStoreTest {
  private static final ApiKey TEST = ApiKey.parse("rk_test_51Nabcdefgh").orElseThrow();
  private static final ApiKey OTHER_TEST = ApiKey.parse("sk_test_51Nzyxwvuts").orElseThrow();
  private static final ApiKey LIVE = ApiKey.parse("rk_live_51Nabcdefgh").orElseThrow();

  @TempDir private Path folder;
  private Path file;
  private OwnerFileSecretStore store;

  @BeforeEach
  void noKeyIsKeptYet() {
    file = folder.resolve("keys");
    store = new OwnerFileSecretStore(file);
  }

  @Test
  void withoutAFileThereIsNoKey() {
    assertThat(store.read(Mode.TEST)).isEmpty();
  }

  @Test
  void keysOfTestAndLiveAreKeptSideBySide() {
    store.write(TEST);
    store.write(LIVE);
    var reopened = new OwnerFileSecretStore(file);
    assertThat(reopened.read(Mode.TEST)).contains(TEST);
    assertThat(reopened.read(Mode.LIVE)).contains(LIVE);
    assertThat(reopened.read(Mode.REHEARSAL)).isEmpty();
  }

  @Test
  void aKeyTakesThePlaceOfTheOneOfItsMode() {
    store.write(TEST);
    store.write(OTHER_TEST);
    assertThat(store.read(Mode.TEST)).contains(OTHER_TEST);
    assertThat(file).content().doesNotContain(TEST.secret());
  }

  @Test
  void aForgottenKeyIsGoneFromTheDisk() {
    store.write(TEST);
    store.write(LIVE);
    store.delete(Mode.LIVE);
    assertThat(store.read(Mode.LIVE)).isEmpty();
    assertThat(store.read(Mode.TEST)).contains(TEST);
    assertThat(file).content().doesNotContain(LIVE.secret());
  }

  @Test
  void onlyTheOwnerCanReadTheFile() throws IOException {
    onPosix();
    store.write(TEST);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatOthersCanReadIsNotUsed() throws IOException {
    onPosix();
    store.write(TEST);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(store.read(Mode.TEST)).isEmpty();
  }

  @Test
  void itSaysWhereItIs() {
    assertThat(store.place()).isEqualTo("a file that only you can read (" + file + ")");
  }

  private static void onPosix() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }
}
