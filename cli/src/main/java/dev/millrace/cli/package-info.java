/** The command line: {@link dev.millrace.cli.Main} starts it, one class is one command. */
@NullMarked
package dev.millrace.cli;

import org.jspecify.annotations.NullMarked;
