package dev.millrace.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace completion}: prints what makes a shell complete commands and options. */
final class CompletionCommand implements Command {

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create();
        spec.usageMessage()
                .description("Print a script that lets bash or zsh complete commands and options")
                .footer("In ~/.bashrc or ~/.zshrc:", "  source <(millrace completion)");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        shell.print(Commands.all().completion());
        return ExitCode.FINE;
    }
}
