package app.rewarddesk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs a copy of `mvnw` in a computer made for it: its own home, its own PATH of a few tools, a
/// `curl` that gives a file of ours, JDKs and Mavens that are shell scripts.
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTest {
  private static final List<String> TOOLS =
      List.of(
          "awk",
          "cp",
          "cut",
          "dirname",
          "grep",
          "gzip",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sha512sum",
          "shasum",
          "tar",
          "tr");
  private static final String NAME = "apache-maven-9.9.9";
  private static final String URL =
      "https://archive.apache.org/dist/maven/maven-9/9.9.9/binaries/" + NAME + "-bin.tar.gz";

  @TempDir Path computer;
  private Path home;
  private Path bin;
  private Path jvms;
  private Path project;
  private Path archive;

  @BeforeEach
  void setUpAComputer() throws Exception {
    computer = computer.toRealPath();
    home = Files.createDirectories(computer.resolve("home of somebody"));
    bin = Files.createDirectories(computer.resolve("bin"));
    jvms = Files.createDirectories(computer.resolve("jvms"));
    project = Files.createDirectories(computer.resolve("project"));
    for (String tool : TOOLS) {
      giveTool(tool);
    }
    Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
    script(bin.resolve("java"), "true");
    archive = archiveOfAMaven();
    pin(sha512(archive));
  }

  @Test
  void theMavenBelowTheHomeFolderIsUsed() throws Exception {
    addJdk("temurin-25", "25.0.3");
    script(home.resolve(".m2/wrapper/dists/" + NAME + "/0a1b/bin/mvn"), "echo kept Maven: \"$@\"");

    Run run = mvnw("verify", "-Dname=with space");

    assertThat(run).isEqualTo(new Run(0, "kept Maven: verify -Dname=with space\n", ""));
  }

  @Test
  void theMavenIsDownloadedCheckedAndKept() throws Exception {
    addJdk("temurin-25", "25.0.3");
    curlGives(archive);

    Run first = mvnw("verify");
    Files.delete(bin.resolve("curl"));
    Run second = mvnw("verify");

    assertThat(first).isEqualTo(new Run(0, "downloaded Maven: verify\n", ""));
    assertThat(second).isEqualTo(first);
    assertThat(Files.readString(computer.resolve("asked"))).isEqualTo(URL + "\n");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aDownloadWithAnotherSumIsRefused() throws Exception {
    addJdk("temurin-25", "25.0.3");
    addMavenOnPath("3.9.9");
    curlGives(archive);
    pin("0".repeat(128));

    Run run = mvnw("verify");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("SHA-512 differs", "thrown away");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void withoutADownloadTheMavenOfThePathIsUsedAndOneLineSaysSo() throws Exception {
    addJdk("temurin-25", "25.0.3");
    addMavenOnPath("3.8.7");
    curlFails();

    Run run = mvnw("verify");

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("Maven of the PATH: -Dstyle.color=never verify\n");
    assertThat(run.err()).hasLineCount(1).contains("mvn 3.8.7 of the PATH is used");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void offlineNothingIsDownloaded() throws Exception {
    addJdk("temurin-25", "25.0.3");
    addMavenOnPath("3.8.6");
    curlGives(archive);

    Run run = mvnw("-o", "verify");

    assertThat(run.out()).isEqualTo("Maven of the PATH: -Dstyle.color=never -o verify\n");
    assertThat(computer.resolve("asked")).doesNotExist();
  }

  @Test
  void aMavenOfThePathThatIsTooOldIsNotUsed() throws Exception {
    addJdk("temurin-25", "25.0.3");
    addMavenOnPath("3.8.5");
    curlFails();

    assertThat(mvnw("verify"))
        .isEqualTo(
            new Run(
                1,
                "",
                "mvnw: Maven is missing: let this computer reach https://archive.apache.org once,"
                    + " or install Maven 3.8.6 or newer.\n"));
  }

  @Test
  void aComputerWithNeitherCurlNorMavenIsToldInOneSentence() throws Exception {
    addJdk("temurin-25", "25.0.3");

    Run run = mvnw("verify");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).startsWith("mvnw: Maven is missing");
  }

  @Test
  void withoutJdk25OneSentenceSaysSo() throws Exception {
    addJdk("temurin-17", "17.0.15");
    addJdk("temurin-26", "26");
    Files.createDirectories(jvms.resolve("broken-25"));
    addMavenOnPath("3.9.9");

    Run run = mvnw("verify");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("JDK 25", "none was found", "JAVA25_HOME");
  }

  @Test
  void theJdkIsFoundWhereverItUsuallyLies() throws Exception {
    script(
        home.resolve(".m2/wrapper/dists/" + NAME + "/0a1b/bin/mvn"),
        "echo \"${JAVA25_HOME#" + computer + "/}\"");
    List<String> places =
        List.of(
            "jvms/temurin-25",
            "jvms/mac-25.jdk/Contents/Home",
            "home of somebody/.sdkman/candidates/java/25.0.3-tem",
            "home of somebody/.jdks/temurin-25.0.3");

    for (String place : places) {
      Path jdk = addJdk(computer.resolve(place), "25.0.3");
      assertThat(mvnw("-v").out()).isEqualTo(place + "\n");
      Files.delete(jdk.resolve("release"));
    }
  }

  @Test
  void theJdkMayBeNamedInToolchainsXmlOrTheEnvironment() throws Exception {
    script(
        home.resolve(".m2/wrapper/dists/" + NAME + "/0a1b/bin/mvn"), "echo \"${JAVA25_HOME##*/}\"");
    Path hidden = addJdk(computer.resolve("elsewhere/jdk of mine"), "25");
    Path second = addJdk(computer.resolve("elsewhere/other"), "25.0.3");

    Run byVariable = mvnw(Map.of("JAVA_HOME", second.toString()), "-v");
    Files.writeString(
        home.resolve(".m2/toolchains.xml"),
        "<toolchains><toolchain>\n  <jdkHome>" + hidden + "</jdkHome>\n</toolchain></toolchains>");
    Run byFile = mvnw("-v");

    assertThat(byVariable.out()).isEqualTo("other\n");
    assertThat(byFile.out()).isEqualTo("jdk of mine\n");
  }

  @Test
  void whereNoJavaIsOnThePathMavenRunsOnJdk25() throws Exception {
    Path jdk = addJdk("temurin-25", "25.0.3");
    Files.delete(bin.resolve("java"));
    script(home.resolve(".m2/wrapper/dists/" + NAME + "/0a1b/bin/mvn"), "echo \"$JAVA_HOME\"");

    assertThat(mvnw("-v").out()).isEqualTo(jdk + "\n");
  }

  @Test
  void thePinNamesTheApacheArchiveAndAWholeSum() throws Exception {
    Properties pin = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(".mvn/wrapper/maven-wrapper.properties"))) {
      pin.load(reader);
    }

    assertThat(pin.getProperty("distributionUrl"))
        .matches(
            "https://archive\\.apache\\.org/dist/maven/maven-3/([0-9.]+)/binaries/"
                + "apache-maven-\\1-bin\\.tar\\.gz");
    assertThat(pin.getProperty("distributionSha512Sum")).matches("[0-9a-f]{128}");
  }

  private record Run(int status, String out, String err) {}

  private Run mvnw(String... arguments) throws IOException, InterruptedException {
    return mvnw(Map.of(), arguments);
  }

  private Run mvnw(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", project.resolve("mvnw").toString()));
    command.addAll(List.of(arguments));
    Path out = computer.resolve("out");
    Path err = computer.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("MVNW_JDK_PLACES", jvms.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Path addJdk(String name, String version) throws IOException {
    return addJdk(jvms.resolve(name), version);
  }

  private static Path addJdk(Path jdk, String version) throws IOException {
    script(jdk.resolve("bin/javac"), "true");
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private void addMavenOnPath(String version) throws IOException {
    script(
        bin.resolve("mvn"),
        """
        if [ "$1" = --version ]; then echo "Apache Maven %s (abc)"; else echo Maven of the PATH: "$@"; fi
        """
            .formatted(version));
  }

  private void curlGives(Path file) throws IOException {
    script(
        bin.resolve("curl"),
        """
        while [ $# -gt 1 ]; do if [ "$1" = -o ]; then to=$2; fi; shift; done
        echo "$1" >> '%s'
        cp '%s' "$to"
        """
            .formatted(computer.resolve("asked"), file));
  }

  private void curlFails() throws IOException {
    script(bin.resolve("curl"), "echo could not resolve host >&2; exit 6");
  }

  private Path archiveOfAMaven() throws IOException, InterruptedException {
    Path made = Files.createDirectories(computer.resolve("made"));
    script(made.resolve(NAME + "/bin/mvn"), "echo downloaded Maven: \"$@\"");
    Path file = computer.resolve("maven.tar.gz");
    Process tar =
        new ProcessBuilder("tar", "-czf", file.toString(), "-C", made.toString(), NAME)
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    return file;
  }

  private void pin(String sha512) throws IOException {
    Path file = project.resolve(".mvn/wrapper/maven-wrapper.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "# a pin\ndistributionUrl=" + URL + "\ndistributionSha512Sum=" + sha512 + "\n");
  }

  /// What a run left beside the unpacked Maven.
  private List<Path> leftovers() throws IOException {
    Path dists = home.resolve(".m2/wrapper/dists");
    if (Files.notExists(dists)) {
      return List.of();
    }
    try (var files = Files.walk(dists)) {
      return files
          .filter(file -> file.getFileName().toString().matches("unpacking.*|.*\\.tar\\.gz"))
          .toList();
    }
  }

  private static String sha512(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n", StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// Puts the computer's own tool on the made PATH, if it has it.
  private void giveTool(String name) throws IOException {
    for (Path tool : List.of(Path.of("/usr/bin", name), Path.of("/bin", name))) {
      if (Files.isExecutable(tool)) {
        script(bin.resolve(name), "exec " + tool + " \"$@\"");
        return;
      }
    }
  }
}
