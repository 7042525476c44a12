package dev.millrace.cli;

import dev.millrace.dsl.output.ForeignFileException;
import dev.millrace.examples.Demo;
import dev.millrace.workspace.InputFile;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace demo}: takes the examples from Java to validated YAML. */
final class DemoCommand implements Command {

    private static final String OUTPUT = "-o";
    private static final String DEFAULT_OUTPUT = "target/demo";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addOption(OptionSpec.builder(OUTPUT)
                        .paramLabel("DIR")
                        .type(String.class)
                        .arity("1")
                        .description("The folder to write to (default: " + DEFAULT_OUTPUT + ")")
                        .build());
        spec.usageMessage()
                .description("Take the example pipelines from Java to validated YAML")
                .footer("Example:", "  millrace demo -o /tmp/demo");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var folder = folder(arguments.matchedOptionValue(OUTPUT, DEFAULT_OUTPUT), shell);
        try {
            var demo = Demo.run(folder);
            shell.print(String.join("\n", demo.render(shell.directory())) + "\n");
            return demo.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
        } catch (ForeignFileException e) {
            throw new CommandException(InputFile.name(e.files().get(0), shell.directory())
                    + " was not written by Millrace; name another folder with " + OUTPUT);
        } catch (UncheckedIOException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private static Path folder(String given, Shell shell) {
        try {
            return shell.directory().resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw new CommandException(OUTPUT + ": \"" + given + "\" cannot be a path: " + e.getReason());
        }
    }
}
