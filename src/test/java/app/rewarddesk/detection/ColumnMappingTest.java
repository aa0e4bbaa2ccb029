package app.rewarddesk.detection;

import static app.rewarddesk.detection.ColumnMeaning.AMOUNT;
import static app.rewarddesk.detection.ColumnMeaning.CURRENCY;
import static app.rewarddesk.detection.ColumnMeaning.FIRST_NAME;
import static app.rewarddesk.detection.ColumnMeaning.INVITEE_EMAIL;
import static app.rewarddesk.detection.ColumnMeaning.LAST_NAME;
import static app.rewarddesk.detection.ColumnMeaning.LEAVE_OUT;
import static app.rewarddesk.detection.ColumnMeaning.NAME;
import static app.rewarddesk.detection.ColumnMeaning.PAID_AT;
import static app.rewarddesk.detection.ColumnMeaning.PARTICIPANT_EMAIL;
import static app.rewarddesk.detection.ColumnMeaning.QUALIFIED_AT;
import static app.rewarddesk.detection.ColumnMeaning.REFERRAL_CODE;
import static app.rewarddesk.detection.ColumnMeaning.STATUS;
import static app.rewarddesk.detection.ImportKind.PARTICIPANTS;
import static app.rewarddesk.detection.ImportKind.REFERRALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

  @Test
  void letterCaseSpacesAndSignsDoNotMatter() {
    assertThat(meanings(PARTICIPANTS, "E-Mail", "First Name", "LAST_NAME", "referralCode"))
        .containsExactly(PARTICIPANT_EMAIL, FIRST_NAME, LAST_NAME, REFERRAL_CODE);
    assertThat(meanings(PARTICIPANTS, "Notes", "Name", "  EMAIL  "))
        .containsExactly(LEAVE_OUT, NAME, PARTICIPANT_EMAIL);
  }

  @Test
  void theColumnsOfAReferralsFileAreRecognised() {
    assertThat(
            meanings(
                REFERRALS,
                "status",
                "qualified_at",
                "paid_at",
                "currency",
                "amount",
                "invitee_email",
                "referral_code",
                "participant_email"))
        .containsExactly(
            STATUS,
            QUALIFIED_AT,
            PAID_AT,
            CURRENCY,
            AMOUNT,
            INVITEE_EMAIL,
            REFERRAL_CODE,
            PARTICIPANT_EMAIL);
    assertThat(
            meanings(
                REFERRALS,
                "Referrer Email",
                "First Name",
                "Last Name",
                "Referred Email",
                "Amount",
                "Curr.",
                "Paid On",
                "Notes"))
        .containsExactly(
            PARTICIPANT_EMAIL,
            FIRST_NAME,
            LAST_NAME,
            INVITEE_EMAIL,
            AMOUNT,
            LEAVE_OUT,
            PAID_AT,
            LEAVE_OUT);
  }

  @Test
  void aPlainEmailIsThePersonWhomNoOtherColumnNames() {
    assertThat(meanings(REFERRALS, "email", "invitee_email"))
        .containsExactly(PARTICIPANT_EMAIL, INVITEE_EMAIL);
    assertThat(meanings(REFERRALS, "email", "referrer_email"))
        .containsExactly(INVITEE_EMAIL, PARTICIPANT_EMAIL);
    assertThat(meanings(REFERRALS, "email", "referral_code", "invitee"))
        .containsExactly(PARTICIPANT_EMAIL, REFERRAL_CODE, INVITEE_EMAIL);
    assertThat(meanings(REFERRALS, "email", "name", "referral_code"))
        .as("a participants file")
        .containsExactly(LEAVE_OUT, NAME, REFERRAL_CODE);
    assertThat(meanings(REFERRALS, "email", "amount")).containsExactly(LEAVE_OUT, AMOUNT);
    assertThat(meanings(REFERRALS, "email", "participant_email", "invitee_email"))
        .containsExactly(LEAVE_OUT, PARTICIPANT_EMAIL, INVITEE_EMAIL);
  }

  @Test
  void ofTwoColumnsForOneThingTheSurerNameHolds() {
    assertThat(meanings(REFERRALS, "referrer", "participant_email", "invitee_email"))
        .containsExactly(LEAVE_OUT, PARTICIPANT_EMAIL, INVITEE_EMAIL);
    assertThat(meanings(PARTICIPANTS, "email", "email"))
        .containsExactly(PARTICIPANT_EMAIL, LEAVE_OUT);
  }

  @Test
  void missingColumnsAreOneSentenceAndWhatToDo() {
    assertThat(ColumnMapping.recognise(PARTICIPANTS, List.of("name")).problem(PARTICIPANTS))
        .contains(
            "No column has the participant's email. Name that column email in the first line.");
    assertThat(ColumnMapping.recognise(REFERRALS, List.of("referrer")).problem(REFERRALS))
        .contains(
            "No column has the invitee's email. Name that column invitee_email in the first"
                + " line.");
    assertThat(ColumnMapping.recognise(REFERRALS, List.of("invitee")).problem(REFERRALS))
        .contains(
            "No column has the participant's email or code. Name that column participant_email or"
                + " referral_code in the first line.");
    assertThat(ColumnMapping.recognise(REFERRALS, List.of("code", "invitee")).problem(REFERRALS))
        .isEmpty();
    assertThat(ColumnMapping.recognise(PARTICIPANTS, List.of("email")).problem(PARTICIPANTS))
        .isEmpty();
  }

  private static List<ColumnMeaning> meanings(ImportKind kind, String... header) {
    return ColumnMapping.recognise(kind, List.of(header)).meanings();
  }
}
