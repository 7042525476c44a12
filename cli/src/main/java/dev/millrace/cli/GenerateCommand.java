package dev.millrace.cli;

import dev.millrace.dsl.pin.Pinning;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.Root;
import dev.millrace.workspace.pipeline.Classpath;
import dev.millrace.workspace.pipeline.Generation;
import dev.millrace.workspace.pipeline.JavaSources;
import dev.millrace.workspace.pipeline.Platform;
import dev.millrace.workspace.pipeline.Program;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace generate}: writes the workflows of pipelines in Java. */
final class GenerateCommand implements Command {

    static final String CLASSPATH = "--classpath";
    private static final String OUTPUT = "-o";
    private static final String CHECK = "--check";
    private static final String REGENERATED_BY = "--regenerated-by";
    private static final String OVERWRITE = "--overwrite";
    private static final Choice<Format> FORMAT = new Choice<>("--format", List.of(Format.values()), Format.TEXT);

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE.java")
                        .type(String[].class)
                        .arity("0..*")
                        .description("A source with pipelines, which is compiled in memory")
                        .build())
                .addOption(Options.text(
                        CLASSPATH,
                        "CP",
                        "The folders and jars with the compiled pipelines, and",
                        "what they need; Millrace itself is there already. With",
                        "FILE.java, only what that needs"))
                .addOption(Options.text(
                        OUTPUT,
                        "ROOT",
                        "The top of the repository (default: the one that",
                        "FILE.java is in the .github of, or else the current",
                        "directory)"))
                .addOption(Options.flag(CHECK, "Write nothing; tell whether the files are up to date"))
                .addOption(OptionSpec.builder("--pinning")
                        .paramLabel("HOW")
                        .type(String.class)
                        .arity("1")
                        .completionCandidates(List.of("shas", "tags"))
                        .description("How to name versions of actions, whatever the pipelines", "say: shas or tags")
                        .build())
                .addOption(Options.text(
                        REGENERATED_BY,
                        "COMMAND",
                        "What the files name as the command that writes them",
                        "again (default: this one)"))
                .addOption(Options.flag(OVERWRITE, "Replace files that Millrace did not write, too"))
                .addOption(Options.facts())
                .addOption(FORMAT.spec("FORMAT", "How to print the findings"));
        spec.usageMessage()
                .description("Write the workflows of pipelines in Java")
                .footer(
                        "Runs every class that implements dev.millrace.dsl.PipelineSource: those that",
                        "META-INF/services names, or else all on the classpath; of FILE.java, those in",
                        "it. Writes ROOT/.github/workflows; if any pipeline has an error, nothing.",
                        "",
                        "Examples:",
                        "  millrace generate .github/millrace/Delivery.java",
                        "  millrace generate --classpath target/classes",
                        "  millrace generate --classpath target/classes --check",
                        "",
                        "Exit codes: 0 all is well, 1 findings, or with --check files that are not as",
                        "the pipelines say, 2 wrong usage, or pipelines that cannot be run.");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var pinning = new Choice<>("--pinning", List.of(Pinning.values()), Pinning.SHAS).given(arguments);
        var files = files(arguments, shell);
        var root = Options.textIn(arguments, OUTPUT)
                .map(given -> root(given, shell))
                .orElseGet(() -> root(files, shell));
        var wish = new Generation.Wish(
                root,
                pinning,
                arguments.hasMatchedOption(CHECK),
                arguments.hasMatchedOption(OVERWRITE),
                Options.textIn(arguments, REGENERATED_BY));
        var format = FORMAT.in(arguments);
        try (var program = program(arguments, files, root, shell)) {
            var isFine = run(program, wish, format, shell);
            if (!arguments.hasMatchedOption(OUTPUT)) {
                tellWhereGitHubLooks(root, shell);
            }
            return isFine ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }

    private static List<Path> files(ParseResult arguments, Shell shell) {
        String[] given = arguments.matchedPositionalValue(0, new String[0]);
        return Arrays.stream(given).map(each -> source(each, shell)).distinct().toList();
    }

    private static Program program(ParseResult arguments, List<Path> files, Path root, Shell shell) {
        var classpath =
                Options.textIn(arguments, CLASSPATH).map(given -> Classpath.parse(given, CLASSPATH, shell.directory()));
        if (!files.isEmpty()) {
            return program(files, classpath.orElse(new Classpath(List.of())), root, shell);
        }
        return Program.compiled(
                classpath.orElseThrow(() -> new CommandException("say where the pipelines are: a Java source, or, "
                        + "when they are compiled, " + CLASSPATH + " target/classes")),
                Platform.running(),
                root,
                shell.directory());
    }

    /** The program of sources, which are compiled now. */
    static Program program(List<Path> files, Classpath libraries, Path root, Shell shell) {
        var platform = Platform.running();
        var sources = JavaSources.compile(files, libraries, platform, shell.directory(), shell);
        return Program.of(sources, files, libraries, platform, root, shell.directory());
    }

    /** Runs a program; whether all is well. */
    static boolean run(Program program, Generation.Wish wish, Format format, Shell shell) {
        var output = new PipelineOutput(format, shell);
        return new Generation(program, wish, shell.directory(), PipelineOutput.WORDING, output).run()
                == Generation.Result.FINE;
    }

    private static Path source(String given, Shell shell) {
        try {
            var file = shell.directory().resolve(given).normalize();
            if (given.endsWith(".java") && Files.isRegularFile(file)) {
                return file;
            }
            if (Files.isDirectory(file)) {
                throw new CommandException("\"" + given + "\" is a folder; name the Java sources in it, or " + CLASSPATH
                        + " " + given + " when it holds compiled pipelines");
            }
            if (Files.exists(file)) {
                throw new CommandException("\"" + given + "\" is no Java source: its name does not end in .java");
            }
        } catch (InvalidPathException e) {
            // There is no such file either.
        }
        throw new CommandException("there is no \"" + given + "\"");
    }

    /** The repository that is meant where none is named. */
    private static Path root(List<Path> files, Shell shell) {
        var tops = files.stream().map(Root::ofGitHubFolder).distinct().toList();
        return tops.size() == 1 ? tops.get(0).orElse(shell.directory()) : shell.directory();
    }

    private static void tellWhereGitHubLooks(Path root, Shell shell) {
        InitAdvice.repositoryAround(root)
                .map(top -> InputFile.name(top, shell.directory()))
                .ifPresent(top ->
                        shell.note("millrace: note: GitHub runs the workflows at the top of a repository, which is "
                                + top + "; " + OUTPUT + " " + top + " writes them there\n"));
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
