/// Where the program begins and is put together: the two mains, the data folder, the log, and
/// [Services], which wires everything by hand. Start at [Services]. Nothing else may know this
/// package.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.app;
