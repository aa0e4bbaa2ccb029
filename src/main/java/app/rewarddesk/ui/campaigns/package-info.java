/// The Campaigns screen: the list and the editor. [CampaignForm] holds what is typed and says what
/// is wrong with it; [CampaignsViewModel] loads and saves. Must not know another screen.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.campaigns;
