/// What leaves as a file: CSV that a spreadsheet opens without running anything. Start at
/// [CsvExport]; what the columns are is in [RewardLayouts] and [WrongRowLayout]. Must not know
/// JavaFX or the database.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.export;
