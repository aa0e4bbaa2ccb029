package app.rewarddesk.ui;

import app.rewarddesk.desk.Desk;

/// What a screen is given: the open data and the window around it.
public record Workspace(
    Desk desk,
    Background background,
    Navigator navigator,
    Overlay overlay,
    Notices notices,
    FilePicker files,
    Outside outside) {}
