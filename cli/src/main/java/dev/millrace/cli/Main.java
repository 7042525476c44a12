package dev.millrace.cli;

import dev.millrace.annotations.PublicApi;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;

/**
 * Starts the command line and ends the process with its exit code.
 *
 * <pre>
 * java -jar millrace.jar validate .github/workflows/ci.yml
 * </pre>
 */
@PublicApi
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] args) {
        System.exit(Commands.all().run(args, shell()));
    }

    static Shell shell() {
        // picocli would look for converters to the types of java.time and java.sql.
        System.setProperty("picocli.converters.excludes", "java[.].*");
        // What pipelines print must not be taken for what was asked for, as between two lines of JSON.
        System.setOut(System.err);
        // Not System.out and System.err: their character set is the platform's, and they hide that a write failed.
        return new Shell(
                // A FileInputStream by itself cannot read a number of bytes from a pipe on Java 17.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of("").toAbsolutePath(),
                Main::isColorTerminal,
                Boolean.getBoolean("millrace.debug"));
    }

    @SuppressWarnings("SystemConsoleNull") // With the property it is null.
    private static boolean isColorTerminal() {
        var noColor = System.getenv("NO_COLOR");
        if ((noColor != null && !noColor.isEmpty()) || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        // Java 22 to 24 have by default a console that is there without a terminal, too.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}
