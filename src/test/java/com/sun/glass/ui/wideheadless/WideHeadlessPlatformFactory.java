package com.sun.glass.ui.wideheadless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.WideHeadless;

/// Lets `-Dglass.platform=WideHeadless` start JavaFX on [WideHeadless]. JavaFX finds this class by
/// its name, so neither the name nor the package can be chosen.
public final class WideHeadlessPlatformFactory extends HeadlessPlatformFactory {
  @Override
  public Application createApplication() {
    return new WideHeadless();
  }
}
