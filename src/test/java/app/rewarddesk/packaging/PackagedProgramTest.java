package app.rewarddesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Starts the program that jpackage built, with the Java in it and nothing else of this computer:
/// what is missing in there shows here first. Runs in `./mvnw -Pinstaller verify` only.
@Tag("installer")
class PackagedProgramTest {
  @TempDir Path folder;

  @Test
  void theCommandLineListsWhatIsDueAtTheRehearsalStripe() throws Exception {
    Run run = cli("due");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("@"))).isNotEmpty();
    assertThat(run.err()).doesNotContain("Exception", "WARNING");
  }

  @Test
  void theCommandLineSendsAndSaysWhoWasNotRewarded() throws Exception {
    Run send = cli("send", "--format", "json");
    Run issued = cli("issued", "--format", "json");

    assertThat(send.status()).as(send.err()).isEqualTo(3);
    assertThat(rewardIds(send, "rewarded")).isNotEmpty();
    assertThat(rewardIds(send, "notRewarded")).isNotEmpty();
    assertThat(rewardIds(issued, "rewards")).containsAll(rewardIds(send, "rewarded"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theDebianPackageHasBothProgramsAndLinksThem() throws Exception {
    Path deb;
    try (var files = Files.list(Path.of(System.getProperty("installer.package")))) {
      deb = files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
    }

    Run contents = run(List.of("dpkg-deb", "--contents", deb.toString()));
    Run control = run(List.of("dpkg-deb", "--info", deb.toString()));
    Run postinst = run(List.of("dpkg-deb", "--info", deb.toString(), "postinst"));

    assertThat(contents.out().lines().map(line -> line.replaceFirst(".* ", "")))
        .contains(
            "./opt/rewarddesk/bin/rewarddesk",
            "./opt/rewarddesk/bin/rewarddesk-cli",
            "./opt/rewarddesk/lib/rewarddesk.desktop",
            "./opt/rewarddesk/lib/rewarddesk.png");
    assertThat(control.out()).contains("Package: rewarddesk\n", "libgtk-3-0");
    assertThat(postinst.out()).contains("rewarddesk-cli", "/usr/bin/");
  }

  private static List<String> rewardIds(Run run, String list) {
    return JsonParser.parseString(run.out())
        .getAsJsonObject()
        .getAsJsonArray(list)
        .asList()
        .stream()
        .map(entry -> entry.getAsJsonObject().get("reward").getAsString())
        .toList();
  }

  private record Run(int status, String out, String err) {}

  private Run cli(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("installer.cli"));
    command.addAll(List.of("--rehearsal", "--data", folder.resolve("data").toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("JAVA") || name.equals("DISPLAY"));
    environment.put("REWARDDESK_STRIPE_RATE", "unlimited");
    environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
