package dev.millrace.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace completion}: prints what makes a shell complete commands and options. */
final class CompletionCommand implements Command {

    private static final String ENTRY = "function _complete_millrace() {\n";

    // Most commands take files, and many options.
    private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n\n";

    // To bash "=" is a word of its own, unless it stands in quotes.
    private static final String JOINED_BY_EQUALS = """
              # --profile=s arrives as three words; the functions below expect two, as of --profile s.
              local part
              local -a parts
              parts=()
              for part in "${COMP_WORDS[@]:0:$COMP_CWORD}"; do
                [[ "$part" = "=" ]] || parts+=("$part")
              done
              part=${COMP_WORDS[COMP_CWORD]}
              [[ "$part" != "=" ]] || part=
              local -a COMP_WORDS
              COMP_WORDS=("${parts[@]}" "$part")
              local COMP_CWORD=${#parts[@]}

            """;

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
        shell.print(script());
        return ExitCode.FINE;
    }

    private static String script() {
        var script = Commands.all().completion().replace(NO_FILES, "");
        var entry = script.indexOf(ENTRY) + ENTRY.length();
        return script.substring(0, entry) + JOINED_BY_EQUALS + script.substring(entry);
    }
}
