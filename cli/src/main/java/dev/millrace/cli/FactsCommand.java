package dev.millrace.cli;

import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.Events;
import dev.millrace.core.facts.Facts;
import dev.millrace.core.facts.RunnerLabels;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace facts}: tells of which day the facts are. */
final class FactsCommand implements Command {

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create().addOption(Options.facts());
        spec.usageMessage()
                .description("Tell of which day the facts about GitHub are")
                .footer(
                        "With --facts it reads all of FILE, and so tells whether FILE can be used.",
                        "",
                        "Examples:",
                        "  millrace facts",
                        "  millrace facts --facts facts-0.2.0.jar");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        shell.print("facts of " + Facts.day() + ", format " + Facts.format() + ": "
                + Events.all().names().size() + " events, "
                + RunnerLabels.all().size() + " labels of runners, "
                + ActionFacts.newestMajors().size() + " actions and workflows\n");
        return ExitCode.FINE;
    }
}
