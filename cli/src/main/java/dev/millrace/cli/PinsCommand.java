package dev.millrace.cli;

import dev.millrace.workspace.Roots;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace pins}: lists the actions of a repository with their versions, and moves pins to the newest ones. */
final class PinsCommand implements Command {

    private static final String ROOT = "--root";
    private static final String UPDATE = "--update";
    private static final String CHECK = "--check";
    private static final Choice<Format> FORMAT =
            new Choice<>("--format", List.of(Format.TEXT, Format.JSON), Format.TEXT);

    @Override
    public String name() {
        return "pins";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addOption(Options.text(
                        ROOT, "DIR", "The top of the repository (default: the nearest folder", "with .git or .github)"))
                .addOption(Options.flag(UPDATE, "Move pinned commits to the newest release of the same major"))
                .addOption(Options.flag(CHECK, "End with 1 when there is something to say of an action"))
                .addOption(Options.facts())
                .addOption(FORMAT.spec("FORMAT", "How to print the list"));
        spec.usageMessage()
                .description("List the versions of actions, and update pins")
                .footer(
                        "Marks: unpinned (by a tag or branch), outdated (there is a newer release of its",
                        "major), mismatch (the commit is not that of the version beside it), deprecated.",
                        "What is newest comes with Millrace, or with --facts; nothing is asked of the",
                        "network.",
                        "",
                        "Examples:",
                        "  millrace pins",
                        "  millrace pins --update",
                        "",
                        "Exit codes: 0 all is well, 1 with --check: something is marked, 2 wrong usage or",
                        "something unreadable.");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var roots =
                new Roots(Options.folderIn(arguments, ROOT, shell).map(List::of).orElse(List.of()));
        var format = FORMAT.in(arguments);
        var list = new PinList(roots, shell);
        list.read();
        if (arguments.hasMatchedOption(UPDATE)) {
            list.update();
        }
        shell.print(format == Format.JSON ? PinsJson.render(list.pins()) : list.render());
        return list.exitCode(arguments.hasMatchedOption(CHECK));
    }
}
