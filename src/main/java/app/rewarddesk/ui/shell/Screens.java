package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Navigator.Place;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.Screen;

/// Makes the screens. Written where the program is put together, since no screen knows another.
public interface Screens {

  /// The screen for a place, once for each time that data is opened.
  Screen screen(Place place, Workspace workspace, Program program);

  /// What a first start shows, before any data is open.
  Screen firstStart(Program program, Background background, Outside outside);
}
