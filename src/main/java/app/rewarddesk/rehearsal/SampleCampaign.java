package app.rewarddesk.rehearsal;

/// A campaign to begin a rehearsal with, as the files a marketer would have.
///
/// @param json the campaign file
/// @param participantsCsv columns `email, first_name, last_name, referral_code`
/// @param referralsCsv columns `participant_email, invitee_email, amount, currency, paid_at,
///   status`
public record SampleCampaign(
    String name, String json, String participantsCsv, String referralsCsv) {}
