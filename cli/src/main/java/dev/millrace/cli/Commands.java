package dev.millrace.cli;

import dev.millrace.core.finding.Suggestion;
import dev.millrace.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that the arguments name, and runs it. */
final class Commands {

    private final List<Command> commands;

    private Commands(List<Command> commands) {
        this.commands = commands;
    }

    /** Every command, in the order of {@code millrace --help}. */
    static Commands all() {
        return of(
                new ValidateCommand(),
                new InitCommand(),
                new GenerateCommand(),
                new DemoCommand(),
                new BindingsCommand(),
                new PinsCommand(),
                new FactsCommand(),
                new RulesCommand(),
                new ExplainCommand(),
                new EvalCommand(),
                new SchemaCommand(),
                new CompletionCommand());
    }

    static Commands of(Command... commands) {
        return new Commands(List.of(commands));
    }

    /** Runs a command to its exit code; it never throws. */
    int run(String[] args, Shell shell) {
        try {
            return dispatch(args, shell);
        } catch (WorkspaceException e) {
            shell.complain(e.line());
        } catch (RuntimeException | Error e) {
            shell.complain("stopped", e);
        }
        return ExitCode.TROUBLE;
    }

    private int dispatch(String[] args, Shell shell) {
        var word = args.length == 0 ? "" : args[0];
        // Only the command in question is described to picocli, because each description costs time.
        for (var command : commands) {
            if (command.name().equals(word)) {
                return run(command, Arrays.copyOfRange(args, 1, args.length), shell);
            }
        }
        switch (word) {
            case "-h", "--help" -> shell.print(help());
            case "-V", "--version" -> shell.print("millrace " + Version.text() + "\n");
            default -> throw new CommandException(unknown(word));
        }
        return ExitCode.FINE;
    }

    private static int run(Command command, String[] args, Shell shell) {
        var line = commandLine(command);
        var arguments = parse(line, args, command.name());
        if (arguments.isUsageHelpRequested()) {
            shell.print(line.getUsageMessage(Ansi.OFF));
            return ExitCode.FINE;
        }
        if (arguments.hasMatchedOption(Options.FACTS)) {
            GivenFacts.use(arguments.matchedOptionValue(Options.FACTS, ""), shell);
        }
        return command.run(arguments, shell);
    }

    private static CommandLine commandLine(Command command) {
        var spec = command.spec()
                .name("millrace " + command.name())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help")
                        .build());
        var usage = spec.usageMessage();
        usage.synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .footerHeading("%n");
        usage.sortOptions(false).sortSynopsis(false);
        var line = new CommandLine(spec);
        line.setExpandAtFiles(false).setInterpolateVariables(false).setPosixClusteredShortOptionsAllowed(false);
        // As usual, the last one counts: so an alias can hold defaults.
        return line.setOverwrittenOptionsAllowed(true);
    }

    private static ParseResult parse(CommandLine line, String[] args, String command) {
        try {
            return line.parseArgs(args);
        } catch (UnmatchedArgumentException e) {
            throw new CommandException(
                    unmatched(line.getCommandSpec(), e.getUnmatched().get(0), command));
        } catch (MissingParameterException e) {
            throw new CommandException(
                    e.getMissing().isEmpty()
                            ? String.valueOf(e.getMessage())
                            : missing(e.getMissing().get(0), command));
        } catch (ParameterException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private static String missing(ArgSpec argument, String command) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + " needs a value";
        }
        var description = String.join(" ", argument.description());
        return "\"" + command + "\" needs " + argument.paramLabel() + " ("
                + description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1) + "); see millrace "
                + command + " --help";
    }

    private static String unmatched(CommandSpec spec, String argument, String command) {
        if (!argument.startsWith("-")) {
            return "\"" + command + "\" does not take \"" + argument + "\"; see millrace " + command + " --help";
        }
        if (argument.length() > 1 && !Character.isLetter(argument.charAt(1)) && argument.charAt(1) != '-') {
            return "\"" + argument + "\" begins like an option; write -- before it";
        }
        var equals = argument.indexOf('=');
        var option = equals < 0 ? argument : argument.substring(0, equals);
        return "\"" + command + "\" has no option " + option
                + hint(option, spec.optionsMap().keySet(), "millrace " + command + " --help");
    }

    private String unknown(String word) {
        var names = new ArrayList<String>();
        commands.forEach(command -> names.add(command.name()));
        if (word.isEmpty()) {
            return "say which command: " + list(names, "or") + "; see millrace --help";
        }
        var what = word.startsWith("-") ? "option " + word : "command \"" + word + "\"";
        return "there is no " + what + hint(word, names, "millrace --help");
    }

    private static String hint(String word, Collection<String> words, String help) {
        return Suggestion.nearest(word, words).isPresent() ? Suggestion.hint(word, words) : "; see " + help;
    }

    private String help() {
        var root = CommandSpec.create().name("millrace");
        root.usageMessage()
                .customSynopsis("millrace COMMAND [OPTION]... [ARGUMENT]...", "       millrace --help | --version")
                .synopsisHeading("Usage: ")
                .description("%nChecks GitHub Actions workflows and actions.")
                .commandListHeading("%nCommands:%n")
                .footer(
                        "%nExample, in a repository:",
                        "  millrace validate",
                        "",
                        "Each command tells more: millrace validate --help",
                        "Exit codes: 0 all is well, 1 findings, 2 wrong usage or something unreadable");
        return withSubcommands(root).getUsageMessage(Ansi.OFF);
    }

    private CommandLine withSubcommands(CommandSpec root) {
        for (var command : commands) {
            root.addSubcommand(command.name(), commandLine(command));
        }
        return new CommandLine(root);
    }

    /** A script that lets bash or zsh complete commands, options, and the words that options take. */
    String completion() {
        var root = CommandSpec.create().name("millrace");
        root.addOption(flag("-h", "--help")).addOption(flag("-V", "--version"));
        return AutoComplete.bash("millrace", withSubcommands(root));
    }

    private static OptionSpec flag(String... names) {
        return OptionSpec.builder(names).arity("0").type(boolean.class).build();
    }

    /** Words as a sentence lists them: {@code a, b or c}. */
    static String list(List<String> words, String last) {
        var head = String.join(", ", words.subList(0, words.size() - 1));
        return (head.isEmpty() ? "" : head + " " + last + " ") + words.get(words.size() - 1);
    }
}
