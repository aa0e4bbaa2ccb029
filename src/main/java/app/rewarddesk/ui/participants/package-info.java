/// The Participants screen: who can refer others, their code, what they brought and earned. Start
/// at [ParticipantsView]. Must not know another screen.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.participants;
