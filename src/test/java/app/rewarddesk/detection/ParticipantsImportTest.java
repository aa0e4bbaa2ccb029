package app.rewarddesk.detection;

import static app.rewarddesk.detection.ImportKind.PARTICIPANTS;
import static app.rewarddesk.detection.Imports.counts;
import static app.rewarddesk.detection.Imports.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.rewarddesk.referral.Participant;
import org.junit.jupiter.api.Test;

class ParticipantsImportTest {
  private final Imports imports = Imports.intoSimpleCampaign();

  @Test
  void everybodyNewIsAdded() {
    var done =
        imports.run(
            PARTICIPANTS,
            "email,first_name,last_name,referral_code",
            "Ann@Example.com,Ann,Lee,ANN",
            "bob@example.com,Bob,,BOB");
    assertThat(counts(done)).isEqualTo("2/0/0/0");
    assertThat(imports.book().participants())
        .extracting(p -> p.email().value(), Participant::name, Participant::code)
        .containsExactly(
            tuple("ann@example.com", "Ann Lee", "ANN"), tuple("bob@example.com", "Bob", "BOB"));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String[] file = {"email,name,code", "ann@example.com,Ann,A", "bob@example.com,,B"};
    imports.run(PARTICIPANTS, file);
    var again = imports.run(PARTICIPANTS, file);
    assertThat(counts(again)).isEqualTo("0/0/2/0");
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void aBlankCellNeverErases() {
    imports.run(PARTICIPANTS, "email,name,code", "ann@example.com,Ann,A");
    assertThat(counts(imports.run(PARTICIPANTS, "email,name,code", "ann@example.com,,")))
        .isEqualTo("0/0/1/0");
    assertThat(imports.book().participants().getFirst().code()).isEqualTo("A");
  }

  @Test
  void anotherNameOrCodeChangesThePerson() {
    imports.run(PARTICIPANTS, "email,name,code", "ann@example.com,Ann,A");
    var done = imports.run(PARTICIPANTS, "email,name,code", "ANN@example.com,Anna,A2");
    assertThat(counts(done)).isEqualTo("0/1/0/0");
    assertThat(imports.book().participants())
        .extracting(Participant::name, Participant::code)
        .containsExactly(tuple("Anna", "A2"));
  }

  @Test
  void aCodeBelongsToOnePersonInWhateverLetterCase() {
    imports.run(PARTICIPANTS, "email,code", "ann@example.com,ANN");
    var done =
        imports.run(PARTICIPANTS, "email,code", "bob@example.com,ann", "eve@example.com,EVE");
    assertThat(wrong(done)).containsExactly("2: The code belongs to ann@example.com");
    assertThat(done.wrong().getFirst().value()).isEqualTo("ann");
    assertThat(imports.book().participants()).hasSize(2);
  }

  @Test
  void aCodeThatSomebodyGaveUpCanBeTaken() {
    imports.run(PARTICIPANTS, "email,code", "ann@example.com,ONE", "bob@example.com,TWO");
    var done =
        imports.run(
            PARTICIPANTS,
            "email,code",
            "ann@example.com,NINE",
            "bob@example.com,ONE",
            "ann@example.com,TWO");
    assertThat(counts(done)).isEqualTo("0/3/0/0");
    assertThat(imports.book().participants())
        .extracting(Participant::code)
        .containsExactly("TWO", "ONE");
  }

  @Test
  void aLaterRowOfTheSamePersonAddsWhatItKnows() {
    String[] file = {
      "email,name,code", "ann@example.com,Ann,", "ANN@EXAMPLE.COM,,A", "ann@example.com,Ann,A"
    };
    assertThat(counts(imports.run(PARTICIPANTS, file))).isEqualTo("1/1/1/0");
    assertThat(counts(imports.run(PARTICIPANTS, file))).isEqualTo("0/0/3/0");
  }

  @Test
  void rowsThatChangeAPersonBackAndForthAreTheSameTheSecondTime() {
    String[] file = {"email,name", "ann@example.com,Ann", "ann@example.com,Anna"};
    assertThat(counts(imports.run(PARTICIPANTS, file))).isEqualTo("1/1/0/0");
    var again = imports.run(PARTICIPANTS, file);
    assertThat(counts(again)).isEqualTo("0/0/2/0");
    assertThat(again.changes()).isEmpty();
    assertThat(imports.book().participants().getFirst().name()).isEqualTo("Anna");
  }

  @Test
  void goodRowsGoInAlthoughOthersAreWrong() {
    var done =
        imports.run(
            PARTICIPANTS,
            "email;name;code",
            "ann@@example;Ann;A",
            ";Bob;B",
            "=HYPERLINK(\"x\");Carl;C",
            "dora@example.com;=1+1;D",
            "emil@example.com;Emil",
            "finn@example.com;Finn;F;extra",
            "gina@example.com;Gina;G;;",
            "",
            "hugo@example.com;" + "x".repeat(201) + ";H",
            "ida@example.com;Ida;=I");
    assertThat(wrong(done))
        .containsExactly(
            "2: Not an email address",
            "3: Participant's email is empty",
            "4: A formula, not an email address",
            "5: A formula, not a name",
            "6: The row has 2 cells, the header has 3",
            "7: The row has 4 cells, the header has 3",
            "10: Longer than 200 characters",
            "11: A formula, not a code");
    assertThat(imports.book().participants())
        .extracting(p -> p.email().value())
        .containsExactly("gina@example.com");
    assertThat(done.rows()).isEqualTo(9);
  }

  @Test
  void aNameOverSeveralLinesBecomesOneLine() {
    imports.run(PARTICIPANTS, "email,name", "ann@example.com,\"Ann\n  Lee\"");
    assertThat(imports.book().participants().getFirst().name()).isEqualTo("Ann Lee");
  }
}
