package dev.millrace.cli;

import dev.millrace.dsl.pin.Pinning;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace generate}: writes the workflows of pipelines in Java. */
final class GenerateCommand implements Command {

    static final String CLASSPATH = "--classpath";
    private static final String OUTPUT = "-o";
    private static final String CHECK = "--check";
    private static final String OVERWRITE = "--overwrite";
    private static final Choice<Format> FORMAT = new Choice<>("--format", List.of(Format.values()), Format.TEXT);

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addOption(Options.text(
                        CLASSPATH,
                        "CP",
                        "The folders and jars with the compiled pipelines, and",
                        "what they need; Millrace itself is there already"))
                .addOption(Options.text(OUTPUT, "ROOT", "The top of the repository (default: the current directory)"))
                .addOption(Options.flag(CHECK, "Write nothing; tell whether the files are up to date"))
                .addOption(Options.text(
                        "--pinning",
                        "HOW",
                        "How to name versions of actions, whatever the pipelines",
                        "say: shas or tags"))
                .addOption(Options.flag(OVERWRITE, "Replace files that Millrace did not write, too"))
                .addOption(FORMAT.spec("FORMAT", "How to print the findings"));
        spec.usageMessage()
                .description("Write the workflows of pipelines in Java")
                .footer(
                        "Runs every class that implements dev.millrace.dsl.PipelineSource: those that",
                        "META-INF/services names, or else all on the classpath. Writes",
                        "ROOT/.github/workflows; if any pipeline has an error, nothing.",
                        "",
                        "Examples:",
                        "  millrace generate --classpath target/classes",
                        "  millrace generate --classpath target/classes --check",
                        "",
                        "Exit codes: 0 all is well, 1 findings, or with --check files that are not as",
                        "the pipelines say, 2 wrong usage, or pipelines that cannot be run.");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var classpath = Options.textIn(arguments, CLASSPATH)
                .map(given -> Classpath.parse(given, CLASSPATH, shell.directory()))
                .orElseThrow(() ->
                        new CommandException("say where the compiled pipelines are: " + CLASSPATH + " target/classes"));
        var pinning = new Choice<>("--pinning", List.of(Pinning.values()), Pinning.SHAS).given(arguments);
        var root = root(Options.textIn(arguments, OUTPUT).orElse("."), shell);
        var wish = new Generation.Wish(
                root, pinning, arguments.hasMatchedOption(CHECK), arguments.hasMatchedOption(OVERWRITE));
        return new Generation(classpath, wish, FORMAT.in(arguments), shell).run();
    }

    private static Path root(String given, Shell shell) {
        try {
            var root = shell.directory().resolve(given).normalize();
            if (!Files.exists(root) || Files.isDirectory(root)) {
                return root;
            }
        } catch (InvalidPathException e) {
            // It is no folder either.
        }
        throw new CommandException(OUTPUT + ": \"" + given + "\" is not a folder");
    }
}
