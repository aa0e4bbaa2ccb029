/// Tests of what surrounds the program: the start script of the build and the packaged program.
@NullMarked
package app.rewarddesk.packaging;

import org.jspecify.annotations.NullMarked;
