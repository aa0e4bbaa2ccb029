package app.rewarddesk.app;

import app.rewarddesk.desk.Desks;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.Navigator.Place;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.campaigns.CampaignsView;
import app.rewarddesk.ui.due.DueScreen;
import app.rewarddesk.ui.importing.ImportView;
import app.rewarddesk.ui.issued.IssuedView;
import app.rewarddesk.ui.participants.ParticipantsView;
import app.rewarddesk.ui.send.SendFlow;
import app.rewarddesk.ui.settings.SettingsScreen;
import app.rewarddesk.ui.shell.Screens;
import app.rewarddesk.ui.start.StartScreen;
import java.util.function.Function;

/// Puts the window's screens together; no screen knows another.
record WindowScreens(Desks desks) implements Screens {

  @Override
  public Function<Place, Screen> over(Workspace workspace, Program program) {
    return place ->
        switch (place) {
          case REWARD_DUE -> rewardDue(workspace, program);
          case ISSUED -> new IssuedView(workspace);
          case PARTICIPANTS -> new ParticipantsView(workspace);
          case CAMPAIGNS -> new CampaignsView(workspace);
          case IMPORT -> new ImportView(workspace);
          case SETTINGS -> new SettingsScreen(desks, workspace, program);
        };
  }

  private static Screen rewardDue(Workspace workspace, Program program) {
    Dates dates = Dates.local();
    var decisions = new RewardDecisions(workspace, dates);
    var unconfirmed = new Unconfirmed(workspace);
    var sends = new SendFlow(workspace, dates, decisions, unconfirmed);
    sends.lookForUnfinished();
    var screen = new DueScreen(workspace, dates, sends, decisions, unconfirmed);
    screen.panelWidthProperty().bindBidirectional(program.panelWidthProperty());
    return screen;
  }

  @Override
  public Screen firstStart(Program program, Background background, Outside outside) {
    return new StartScreen(desks, background, outside, program);
  }
}
