package dev.millrace.maven;

import dev.millrace.workspace.Console;
import org.apache.maven.plugin.logging.Log;

/**
 * Says in Maven's log what there is to say.
 *
 * @param log Maven's log
 */
record LogConsole(Log log) implements Console {

    @Override
    public void print(String text) {
        text.lines().forEach(log::info);
    }

    @Override
    public void note(String text) {
        text.lines().forEach(log::info);
    }

    @Override
    public void tellDiagnosis(String text) {
        text.lines().forEach(log::error);
    }

    @Override
    public void tellComplaint(String line) {
        log.error(line);
    }

    @Override
    public void complain(String doing, Throwable bug) {
        complain(doing + ": this is a bug in Millrace; please report it with what mvn -X shows: " + bug);
        log.debug(bug);
    }
}
