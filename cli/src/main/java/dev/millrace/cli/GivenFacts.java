package dev.millrace.cli;

import dev.millrace.core.facts.Facts;
import dev.millrace.workspace.FactsJar;
import dev.millrace.workspace.WorkspaceException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The facts that {@link Options#FACTS} names. */
final class GivenFacts {

    private GivenFacts() {}

    /** Has all facts read from a jar. Nothing may have read one before, and so nothing of {@link Options} that does. */
    static void use(String given, Shell shell) {
        try {
            FactsJar.use(path(given, shell), given);
        } catch (WorkspaceException e) {
            throw new CommandException(Options.FACTS + ": " + e.line());
        }
        if (Facts.day().isBefore(Facts.ownDay())) {
            shell.note("millrace: " + Options.FACTS + ": the facts in \"" + given + "\" are of " + Facts.day()
                    + ", older than those that this Millrace has, of " + Facts.ownDay() + "\n");
        }
    }

    private static Path path(String given, Shell shell) {
        try {
            return shell.directory().resolve(given);
        } catch (InvalidPathException e) {
            throw new CommandException(Options.FACTS + ": \"" + given + "\" is not a file that can be read");
        }
    }
}
