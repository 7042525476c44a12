package dev.millrace.cli;

import dev.millrace.dsl.output.CommandLine;
import dev.millrace.workspace.InputFile;
import java.util.ArrayList;
import java.util.List;

/** Starts the command line for a source that is run itself. */
public final class SourceMain implements CommandLine {

    /** Made by {@link CommandLine}. */
    public SourceMain() {}

    @Override
    public void run(Class<?> source, List<String> args) {
        System.exit(run(source, Main.shell(), args));
    }

    static int run(Class<?> source, Shell shell, List<String> args) {
        var file = RunSource.of(source, shell.directory());
        if (file.isEmpty()) {
            shell.complain("there is no source of " + source.getName()
                    + " here; start it in its repository, or use millrace generate FILE.java");
            return ExitCode.TROUBLE;
        }
        var words = new ArrayList<>(List.of("generate", InputFile.name(file.get(), shell.directory())));
        words.addAll(args);
        return Commands.all().run(words.toArray(String[]::new), shell);
    }
}
