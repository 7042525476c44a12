package dev.millrace.cli;

import dev.millrace.workspace.Console;
import dev.millrace.workspace.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * What a command gets from where it was started.
 *
 * @param in standard input
 * @param out standard output, for what was asked for
 * @param err standard error, for why it was not done
 * @param directory the current directory, absolute
 * @param isColorTerminal whether standard output is a terminal that may be given colours
 * @param debug whether a bug shows its stack trace
 */
record Shell(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path directory,
        BooleanSupplier isColorTerminal,
        boolean debug)
        implements Console {

    /** Writes to standard output, in UTF-8 on every platform. */
    @Override
    public void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                throw new CommandException("cannot write to standard output: " + IoReason.of(e));
            }
            // Whoever read has seen enough, as `head` does.
        }
    }

    /** Says on standard error, in one line, why something was not done. */
    @Override
    public void tellComplaint(String line) {
        write("millrace: " + line + "\n");
    }

    @Override
    public void tellDiagnosis(String text) {
        write(text);
    }

    /** Says on standard error that Millrace has a bug. */
    @Override
    public void complain(String doing, Throwable bug) {
        var what = bug.getMessage() == null ? "" : ": " + bug.getMessage();
        complain(doing + ": this is a bug in Millrace (" + bug.getClass().getSimpleName() + what
                + "); please report it with what JAVA_OPTS=-Dmillrace.debug=true shows");
        if (debug) {
            var trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            write(trace.toString());
        }
    }

    /** Says something on standard error that is no complaint. */
    @Override
    public void note(String text) {
        write(text);
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // There is nobody left to tell; the exit code still does.
        }
    }

    private static boolean isClosedPipe(IOException e) {
        var message = e.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }
}
