package dev.millrace.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command, such as {@code millrace validate}. To add one, write its class and name it in {@link Commands#all()}. */
interface Command {

    /** The word on the command line. */
    String name();

    /**
     * Its options and help. The first line of the description is also its line in {@code millrace --help}; {@link Commands} adds the name and
     * {@code --help}. Texts go through {@link String#format}, so a per cent sign is written twice.
     */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return an {@link ExitCode}
     * @throws CommandException when it cannot be done
     */
    int run(ParseResult arguments, Shell shell);
}
