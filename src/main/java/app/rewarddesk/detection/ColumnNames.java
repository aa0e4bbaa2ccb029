package app.rewarddesk.detection;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The names under which trackers and spreadsheets know a column, letters and digits only, the
/// surest first.
final class ColumnNames {
  private static final Map<ColumnMeaning, List<String>> OF_PARTICIPANTS =
      new EnumMap<>(
          Map.of(
              ColumnMeaning.PARTICIPANT_EMAIL,
              names("participantemail email emailaddress mail referreremail advocateemail"),
              ColumnMeaning.NAME,
              names("participantname name fullname displayname"),
              ColumnMeaning.FIRST_NAME,
              names("firstname givenname forename participantfirstname"),
              ColumnMeaning.LAST_NAME,
              names("lastname surname familyname participantlastname"),
              ColumnMeaning.REFERRAL_CODE,
              names("referralcode participantcode refcode referrercode sharecode code")));

  private static final Map<ColumnMeaning, List<String>> OF_REFERRALS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(
                  ColumnMeaning.PARTICIPANT_EMAIL,
                  names(
                      "participantemail referreremail referringemail advocateemail affiliateemail"
                          + " referredbyemail participant referrer referredby")),
              Map.entry(
                  ColumnMeaning.NAME,
                  names("participantname referrername advocatename affiliatename name fullname")),
              Map.entry(
                  ColumnMeaning.FIRST_NAME,
                  names("participantfirstname referrerfirstname firstname givenname")),
              Map.entry(
                  ColumnMeaning.LAST_NAME,
                  names("participantlastname referrerlastname lastname surname")),
              Map.entry(
                  ColumnMeaning.REFERRAL_CODE,
                  names("referralcode participantcode refcode referrercode sharecode code")),
              Map.entry(
                  ColumnMeaning.INVITEE_EMAIL,
                  names(
                      "inviteeemail referredemail refereeemail invitedemail friendemail"
                          + " referralemail leademail invitee referee referred")),
              Map.entry(
                  ColumnMeaning.AMOUNT,
                  names("amount amountpaid paidamount paymentamount total revenue price")),
              Map.entry(ColumnMeaning.CURRENCY, names("currency currencycode")),
              Map.entry(
                  ColumnMeaning.PAID_AT,
                  names("paidat paidon paiddate datepaid paymentdate paymenttime date")),
              Map.entry(
                  ColumnMeaning.QUALIFIED_AT,
                  names("qualifiedat qualifiedon qualifieddate convertedat conversiondate")),
              Map.entry(ColumnMeaning.STATUS, names("status referralstatus state"))));

  private ColumnNames() {}

  static List<String> of(ImportKind kind, ColumnMeaning meaning) {
    return switch (kind) {
      case PARTICIPANTS -> OF_PARTICIPANTS.getOrDefault(meaning, List.of());
      case REFERRALS -> OF_REFERRALS.getOrDefault(meaning, List.of());
    };
  }

  /// Whether a column of that name is recognised in a file of either kind.
  static boolean isKnown(String name) {
    String bare = bare(name);
    return Stream.of(OF_PARTICIPANTS, OF_REFERRALS)
        .flatMap(names -> names.values().stream())
        .anyMatch(names -> names.contains(bare));
  }

  /// A name as it is compared: letter case, spaces and signs aside.
  static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static List<String> names(String all) {
    return List.of(all.split(" "));
  }
}
