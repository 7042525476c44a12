package dev.millrace.cli;

import dev.millrace.codegen.binding.Bindings;
import dev.millrace.codegen.binding.JavaSource;
import dev.millrace.codegen.binding.LocalAction;
import dev.millrace.workspace.binding.LocalActions;
import dev.millrace.workspace.binding.SourceFolder;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace bindings}: writes a Java class for an action of the repository. */
final class BindingsCommand implements Command {

    private static final String OUTPUT = "-o";
    private static final String PACKAGE = "--package";
    private static final String DEFAULT_PACKAGE = "actions";

    @Override
    public String name() {
        return "bindings";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addOption(Options.text(
                        OUTPUT,
                        "SOURCE_ROOT",
                        "The folder of Java sources to write to; without it,",
                        "the class of one action is shown"))
                .addOption(
                        Options.text(PACKAGE, "NAME", "The package of the classes (default: " + DEFAULT_PACKAGE + ")"))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE|DIR")
                        .type(String.class)
                        .arity("1")
                        .required(true)
                        .description("An action.yml, or a folder for every action below it")
                        .build());
        spec.usageMessage()
                .description("Write typed Java classes for the actions of a repository")
                .footer(
                        "Examples:",
                        "  millrace bindings .github/actions/greet/action.yml",
                        "  millrace bindings . -o src/main/java --package com.example.actions",
                        "",
                        "A class that Millrace did not write is never overwritten.");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var output = Options.newFolderIn(arguments, OUTPUT, shell);
        var found = LocalActions.in(arguments.matchedPositionalValue(0, ""), shell.directory(), shell);
        var sources =
                sources(found.actions(), Options.textIn(arguments, PACKAGE).orElse(DEFAULT_PACKAGE));
        if (output.isPresent()) {
            shell.print(SourceFolder.at(output.get(), shell.directory(), PipelineOutput.WORDING)
                    .write(sources));
        } else if (sources.size() == 1) {
            shell.print(sources.get(0).text());
        } else if (sources.size() > 1) {
            throw new CommandException(
                    "there are " + sources.size() + " actions; name the folder for their classes with " + OUTPUT);
        }
        return found.isComplete() ? ExitCode.FINE : ExitCode.TROUBLE;
    }

    private static List<JavaSource> sources(List<LocalAction> actions, String packageName) {
        try {
            return Bindings.of(actions, packageName);
        } catch (IllegalArgumentException e) {
            throw new CommandException(PACKAGE + ": " + e.getMessage());
        }
    }
}
