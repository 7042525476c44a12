package dev.millrace.cli;

import dev.millrace.core.facts.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options with a value, as commands declare and read them. */
final class Options {

    /** The option of every command that reads facts; {@link Commands} sees to it, before the command reads any. */
    static final String FACTS = "--facts";

    private Options() {}

    /** The option for other facts than those of this Millrace. */
    static OptionSpec facts() {
        return text(FACTS, "FILE", "A jar of newer facts about GitHub (default: those of", "this Millrace)");
    }

    /** An option that takes any text. */
    static OptionSpec text(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    /** An option that is there or not. */
    static OptionSpec flag(String name, String... description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** The text that was given for an option. */
    static Optional<String> textIn(ParseResult arguments, String name) {
        return Optional.<String>ofNullable(arguments.matchedOptionValue(name, null));
    }

    /** The number that was given for an option; it is 1 or more. */
    static Optional<Integer> numberIn(ParseResult arguments, String name) {
        return textIn(arguments, name).map(given -> number(given, name));
    }

    private static int number(String given, String name) {
        try {
            var number = Integer.parseInt(given);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is no number above 0 either.
        }
        throw new CommandException(name + " takes a whole number above 0, not \"" + given + "\"");
    }

    /** The day that was given for an option. */
    static Optional<LocalDate> dateIn(ParseResult arguments, String name) {
        return textIn(arguments, name).map(given -> {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeParseException e) {
                throw new CommandException(name + " takes a day such as 2026-11-21, not \"" + given + "\"");
            }
        });
    }

    /** The file that was given for an option; it is there. */
    static Optional<Path> fileIn(ParseResult arguments, String name, Shell shell) {
        return textIn(arguments, name).map(given -> file(given, name, shell));
    }

    private static Path file(String given, String name, Shell shell) {
        try {
            var file = shell.directory().resolve(given).normalize();
            if (Files.isRegularFile(file)
                    && Files.isReadable(file)
                    && file.toFile().length() <= Limits.workflowFileBytes()) {
                return file.toRealPath();
            }
        } catch (InvalidPathException | IOException e) {
            // It is no file either.
        }
        throw new CommandException(name + ": \"" + given + "\" is not a file that can be read");
    }

    /** The folder that was given for an option; it is there. */
    static Optional<Path> folderIn(ParseResult arguments, String name, Shell shell) {
        return textIn(arguments, name).map(given -> folder(given, name, shell));
    }

    /** An option that takes any text and may be given several times. */
    static OptionSpec texts(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String[].class)
                .arity("1")
                .description(description)
                .build();
    }

    /** The folders that were given for an option; they are there. */
    static List<Path> foldersIn(ParseResult arguments, String name, Shell shell) {
        String[] given = arguments.matchedOptionValue(name, new String[0]);
        return Arrays.stream(given).map(each -> folder(each, name, shell)).toList();
    }

    /** The file that was given for an option, whether it is there or not. */
    static Optional<Path> newFileIn(ParseResult arguments, String name, Shell shell) {
        return textIn(arguments, name).map(given -> newFile(given, name, shell));
    }

    private static Path newFile(String given, String name, Shell shell) {
        try {
            var file = shell.directory().resolve(given).normalize();
            if (!given.isEmpty() && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // It is no file either.
        }
        throw new CommandException(name + ": \"" + given + "\" cannot be a file");
    }

    /** The folder that was given for an option, whether it is there or not. */
    static Optional<Path> newFolderIn(ParseResult arguments, String name, Shell shell) {
        return textIn(arguments, name).map(given -> newFolder(given, name, shell));
    }

    private static Path newFolder(String given, String name, Shell shell) {
        try {
            var folder = shell.directory().resolve(given).normalize();
            if (!given.isEmpty() && (Files.isDirectory(folder) || Files.notExists(folder))) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // It is no folder either.
        }
        throw new CommandException(name + ": \"" + given + "\" cannot be a folder");
    }

    private static Path folder(String given, String name, Shell shell) {
        try {
            var folder = shell.directory().resolve(given).normalize();
            if (!given.isEmpty() && Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // It is no folder either.
        }
        throw new CommandException(name + ": \"" + given + "\" is not a folder");
    }
}
