package app.rewarddesk.detection;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.work.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsFound(String separator) {
    CsvTable table =
        understood(
            ("email" + separator + "name\na@b.c" + separator + "\"x,y;z\tw\"\n").getBytes(UTF_8));
    assertThat(table.separator()).isEqualTo(separator.charAt(0));
    assertThat(table.header()).containsExactly("email", "name");
    assertThat(table.rows())
        .extracting(CsvTable.Row::cells)
        .containsExactly(List.of("a@b.c", "x,y;z\tw"));
  }

  @Test
  void anAmountWithADecimalCommaDoesNotMakeItTheSeparator() {
    CsvTable table = understood("email;amount, paid\na@b.c;1,00\nb@b.c;2,00\n".getBytes(UTF_8));
    assertThat(table.separator()).isEqualTo(';');
  }

  @Test
  void everyUsualEncodingIsRead() {
    String text = "email,name\nzoë@b.c,Zoë Müller\n";
    String japanese = "email,name\na@b.c,山田太郎\n";
    assertThat(understood(text.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
    assertThat(name(text.getBytes(UTF_8))).isEqualTo("Zoë Müller");
    assertThat(name(marked(UTF_8, text, 0xEF, 0xBB, 0xBF))).isEqualTo("Zoë Müller");
    assertThat(name(text.getBytes(UTF_16LE))).isEqualTo("Zoë Müller");
    assertThat(name(text.getBytes(UTF_16BE))).isEqualTo("Zoë Müller");
    assertThat(name(marked(UTF_16LE, japanese, 0xFF, 0xFE))).isEqualTo("山田太郎");
    assertThat(name(marked(UTF_16BE, japanese, 0xFE, 0xFF))).isEqualTo("山田太郎");
    assertThat(understood(text.getBytes(UTF_16LE)).encoding()).isEqualTo("UTF-16");
    assertThat(name(text.getBytes(WINDOWS))).isEqualTo("Zoë Müller");
    assertThat(understood(text.getBytes(WINDOWS)).encoding()).isEqualTo("Windows-1252");
    assertThat(understood(marked(UTF_8, text, 0xEF, 0xBB, 0xBF)).header().getFirst())
        .isEqualTo("email");
  }

  @Test
  void aFileCutOffInsideALetterIsStillUtf8() {
    byte[] bytes = "email,name\na@b.c,Zoë\nb@b.c,René".getBytes(UTF_8);
    CsvTable table = understood(Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(table.encoding()).isEqualTo("UTF-8");
    assertThat(table.rows().getFirst().cells().getLast()).isEqualTo("Zoë");
  }

  @Test
  void anOlderEncodingThatEndsInAnUmlautIsNotTakenForUtf8() {
    CsvTable table = understood("email,name\nb@b.c,René".getBytes(WINDOWS));
    assertThat(table.rows().getFirst().cells().getLast()).isEqualTo("René");
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() {
    CsvTable table =
        understood("\n\nemail,name\r\na@b.c,\"A\nB\"\r\rb@b.c,B\n  \n,\nc@b.c,C".getBytes(UTF_8));
    assertThat(table.header()).containsExactly("email", "name");
    assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(4L, 7L, 10L);
  }

  @Test
  void aCarriageReturnInsideAQuotedFieldLosesNothing() {
    CsvTable table = understood("email,name\na@b.c,\"A\rB\"\nb@b.c,C\n".getBytes(UTF_8));
    assertThat(table.rows())
        .extracting(CsvTable.Row::cells)
        .containsExactly(List.of("a@b.c", "A\nB"), List.of("b@b.c", "C"));
    assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2L, 4L);
  }

  @Test
  void unnamedColumnsAtTheEndOfTheHeaderAreLeftOut() {
    assertThat(understood("email,name,,\na@b.c,A,,\n".getBytes(UTF_8)).header())
        .containsExactly("email", "name");
  }

  @Test
  void aFileCutOffInsideAQuotedFieldKeepsItsGoodRows() {
    CsvTable table = understood("email,name\na@b.c,A\nb@b.c,\"B".getBytes(UTF_8));
    assertThat(table.rows()).hasSize(1);
    assertThat(table.broken())
        .containsExactly(new WrongRow(3, "B", "The file ends inside a quoted field"));
  }

  @Test
  void anOpenQuotationMarkInTheMiddleSaysHowMuchItTakesAway() {
    CsvTable table = understood("email,name\na@b.c,\"A\nb@b.c,B\nc@b.c,C\n".getBytes(UTF_8));
    assertThat(table.rows()).isEmpty();
    assertThat(table.broken())
        .containsExactly(
            new WrongRow(
                2, "A", "The file ends inside a quoted field; 2 more lines stay out with it"));
  }

  @Test
  void aCellOfAMegabyteIsAWrongRowOfItsOwn() {
    CsvTable table =
        understood(("email,name\na@b.c," + "x".repeat(1 << 20) + "\nb@b.c,B\n").getBytes(UTF_8));
    var imports = Imports.intoSimpleCampaign();
    ImportPlan plan = imports.plan(ImportKind.PARTICIPANTS, table, Progress.unwatched());
    assertThat(Imports.counts(plan)).isEqualTo("1/0/0/1");
    assertThat(plan.wrong().getFirst().value()).hasSize(101).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                      | is empty. Export it again.
          '\n\n  \n'              | has only blank lines. Export it again.
          'email,name\n'          | has no rows under its header. Check the export.
          'email,"name\na@b.c,A'  | has a quotation mark in its header that is not closed. Correct its first line.
          """)
  void aFileWithoutRowsIsOneSentence(String text, String problem) {
    assertThat(problem(text.getBytes(UTF_8))).isEqualTo("people.csv " + problem);
  }

  @Test
  void whatIsNotTextIsOneSentence() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
    assertThat(problem(picture))
        .isEqualTo("people.csv is not a text file. Export it as CSV and choose that file.");
    assertThat(problem(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}))
        .isEqualTo("people.csv is a spreadsheet, not CSV. Save it as CSV and choose that file.");
    assertThat(problem(new byte[] {(byte) 0x81, (byte) 0x8D, 'a', ',', 'b', '\n', 'c', ',', 'd'}))
        .contains("is not a text file");
  }

  @Test
  void aRowOfTooManyCellsIsOneSentence() {
    assertThat(problem(("a,b\n1,2\n" + ",".repeat(20_000)).getBytes(UTF_8)))
        .contains("after line 2");
  }

  @Test
  void aFolderAndAMissingFileAreOneSentence() {
    assertThat(unreadable(folder)).endsWith("is a folder. Choose a CSV file in it.");
    assertThat(unreadable(folder.resolve("none.csv")))
        .startsWith("There is no file ")
        .endsWith("none.csv. Check its name and folder.");
  }

  @Test
  void aForbiddenFileIsOneSentence() throws IOException {
    Path forbidden = Files.writeString(folder.resolve("secret.csv"), "email\na@b.c\n");
    Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(forbidden), "this user may read everything");
    assertThat(unreadable(forbidden))
        .isEqualTo("secret.csv may not be read. Change its permissions, or choose a copy of it.");
  }

  @Test
  void whateverTheBytesNothingIsThrown() {
    var random = new Random(1);
    String letters = "a@b.,;\t\"\n\r =-+$€12.é\0\uFEFF";
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(120)];
      random.nextBytes(bytes);
      importAll(bytes);
      String text =
          IntStream.range(0, random.nextInt(200))
              .mapToObj(_ -> letters.substring(random.nextInt(letters.length())).substring(0, 1))
              .reduce("email,invitee_email,amount,currency,paid_at,status\n", String::concat);
      importAll(text.getBytes(round % 2 == 0 ? UTF_8 : UTF_16LE));
    }
  }

  private static void importAll(byte[] bytes) {
    if (CsvFile.understand("people.csv", bytes) instanceof CsvReading.Understood(var table)) {
      for (ImportKind kind : ImportKind.values()) {
        var imports = Imports.intoSimpleCampaign();
        var progress = Progress.unwatched();
        ImportPlan done = imports.apply(imports.plan(kind, table, progress));
        assertThat(done.added() + done.changed() + done.same() + done.wrong().size())
            .isEqualTo(done.rows());
        assertThat(imports.plan(kind, table, progress).changes()).isEmpty();
      }
    }
  }

  private String name(byte[] bytes) {
    return understood(bytes).rows().getFirst().cells().get(1);
  }

  private CsvTable understood(byte[] bytes) {
    return ((CsvReading.Understood) read(bytes)).table();
  }

  private String problem(byte[] bytes) {
    return ((CsvReading.Unreadable) read(bytes)).problem();
  }

  private static String unreadable(Path file) {
    return ((CsvReading.Unreadable) CsvFile.read(file)).problem();
  }

  private CsvReading read(byte[] bytes) {
    try {
      return CsvFile.read(Files.write(folder.resolve("people.csv"), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] marked(Charset charset, String text, int... mark) {
    var bytes = new ByteArrayOutputStream();
    for (int one : mark) {
      bytes.write(one);
    }
    bytes.writeBytes(text.getBytes(charset));
    return bytes.toByteArray();
  }
}
