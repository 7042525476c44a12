package dev.millrace.maven;

import dev.millrace.annotations.Severity;
import org.apache.maven.plugin.logging.Log;

/** A line in Maven's log, as loud as it is severe. */
final class LogLine {

    private LogLine() {}

    static void say(Log log, Severity severity, String line) {
        switch (severity) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            default -> log.info(line);
        }
    }
}
