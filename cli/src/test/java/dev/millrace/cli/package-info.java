/** Tests of the command line, inside one process; {@code src/test/sh/launcher-test.sh} tests the process. */
@NullMarked
package dev.millrace.cli;

import org.jspecify.annotations.NullMarked;
