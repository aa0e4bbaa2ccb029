package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Navigator.Place;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.Workspace;
import java.util.function.Function;

/// Makes the screens. Written where the program is put together, since no screen knows another.
public interface Screens {

  /// The screens over open data. Asked once for each time that data is opened.
  ///
  /// @return makes the screen of a place; asked once a place, when it is first gone to
  Function<Place, Screen> over(Workspace workspace, Program program);

  /// What a first start shows, before any data is open.
  Screen firstStart(Program program, Background background, Outside outside);
}
