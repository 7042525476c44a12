package dev.millrace.cli;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.workspace.InputFiles;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.Workers;
import dev.millrace.workspace.check.BaselineFile;
import dev.millrace.workspace.check.FixMode;
import dev.millrace.workspace.check.Overrides;
import dev.millrace.workspace.check.Repositories;
import dev.millrace.workspace.check.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace validate}: checks workflow and action files. */
final class ValidateCommand implements Command {

    private static final String STANDARD_INPUT = "-";
    private static final String CONFIG = "--config";
    private static final String POLICY = "--policy";
    private static final String AS_OF = "--as-of";
    private static final String ROOT = "--root";
    private static final String FIX = "--fix";
    private static final String DRY_RUN = "--dry-run";
    private static final String THREADS = "--threads";
    private static final String BASELINE = "--baseline";
    private static final String PRUNE = "--baseline-prune";
    private static final String STDIN_FILENAME = "--stdin-filename";

    private static final Choice<Format> FORMAT = new Choice<>("--format", List.of(Format.values()), Format.TEXT);
    private static final Choice<Profile> PROFILE =
            new Choice<>("--profile", List.of(Profile.values()), Profile.DEFAULT);
    private static final Choice<Severity> FAIL_ON =
            new Choice<>("--fail-on", List.of(Severity.INFO, Severity.WARNING, Severity.ERROR), Severity.ERROR);
    private static final Choice<Color> COLOR = new Choice<>("--color", List.of(Color.values()), Color.AUTO);

    private enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("PATH")
                        .type(String[].class)
                        .arity("0..*")
                        .description(
                                "A file, a folder, or - for standard input (default:",
                                "the workflows and actions of this repository)")
                        .build())
                .addOption(FORMAT.spec("FORMAT", "How to print the findings"))
                .addOption(Options.text(
                        CONFIG, "FILE", "The configuration (default: .github/millrace.yml of the", "repository)"))
                .addOption(Options.texts(
                        POLICY,
                        "FILE",
                        "A policy, a JSON Schema, to apply beside those of the",
                        "configuration: a file, or classpath:RESOURCE; may be",
                        "given several times"))
                .addOption(Options.facts())
                .addOption(PROFILE.specOver("PROFILE", "How much to hear"))
                .addOption(FAIL_ON.specOver("LEVEL", "The lowest severity that makes the exit code 1"))
                .addOption(Options.text(AS_OF, "DATE", "The day that dates are compared with (default: today)"))
                .addOption(Options.texts(
                        ROOT,
                        "DIR",
                        "The top of the repository (default: the nearest folder",
                        "with .git or .github); may be given several times"))
                .addOption(Options.text(
                        BASELINE,
                        "FILE",
                        "Findings that are known and not shown; written when",
                        "there is no such file"))
                .addOption(Options.flag(PRUNE, "With --baseline: drop from it what is no longer found"))
                .addOption(Options.text(
                        ChangedFiles.OPTION,
                        "REF",
                        "Check only what has changed since the branch left REF,",
                        "and what calls it"))
                .addOption(Options.text(STDIN_FILENAME, "NAME", "What to call standard input, as if it were this file"))
                .addOption(Options.flag(FIX, "Make the fixes that are sure to change nothing else"))
                .addOption(Options.flag(DRY_RUN, "With --fix: print what would change, as a patch"))
                .addOption(Options.text(
                        THREADS, "N", "How many files to check at a time (default: as many as there", "are cores)"))
                .addOption(
                        COLOR.spec("WHEN", "Whether to use colors; auto means on a terminal, unless NO_COLOR is set"));
        spec.usageMessage()
                .description("Check workflow and action files")
                .footer(
                        "A file called action.yml or action.yaml is an action, any other a workflow.",
                        "Of a folder: every .github/workflows/*.yml and action.yml below it; where there",
                        "is none, every *.yml is a workflow. Not entered: .git, node_modules, links, and",
                        "target beside a pom.xml, Cargo.toml or build.sbt. (*.yaml is as good as *.yml.)",
                        "",
                        "Examples:",
                        "  millrace validate",
                        "  millrace validate --format json .github/workflows/ci.yml",
                        "  cat ci.yml | millrace validate --stdin-filename .github/workflows/ci.yml -",
                        "",
                        "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or",
                        "something unreadable (the rest is still checked and printed).");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var format = FORMAT.in(arguments);
        var isColored = isColored(COLOR.in(arguments), shell);
        var roots = new Roots(Options.foldersIn(arguments, ROOT, shell));
        var fixMode = fixMode(arguments);
        var prunes = arguments.hasMatchedOption(PRUNE);
        var changed = Options.textIn(arguments, ChangedFiles.OPTION)
                .map(since -> new ChangedFiles(since, roots, shell.directory()));
        var baseline = baseline(arguments, shell);
        if (changed.isPresent() && baseline.filter(BaselineFile::isNew).isPresent()) {
            throw new CommandException(
                    "a new baseline holds the findings of all files; write it without " + ChangedFiles.OPTION);
        }
        var repositories = new Repositories(RuleCatalog.load(), overrides(arguments, shell), roots, shell.directory());
        var report = fixMode == FixMode.SHOW ? Format.NO_REPORT : format.report(isColored, shell::print);
        var validation = new Validation(repositories, fixMode, baseline, report, shell.directory(), shell);
        var workers = Options.numberIn(arguments, THREADS).map(Workers::new).orElseGet(Workers::all);
        String[] paths = arguments.matchedPositionalValue(0, new String[0]);
        var stdinName = Options.textIn(arguments, STDIN_FILENAME);

        var readsStdin = Arrays.asList(paths).contains(STANDARD_INPUT);
        if (stdinName.isPresent() && !readsStdin) {
            throw new CommandException(STDIN_FILENAME + " names standard input, which is read for the path -");
        }
        if (readsStdin && fixMode == FixMode.WRITE) {
            throw new CommandException(FIX + " changes files, and standard input is none; add " + DRY_RUN);
        }
        var files = new InputFiles(shell.directory(), roots, PipelineOutput.WORDING, validation::complain);
        if (readsStdin) {
            validation.checkStandardInput(stdinName, shell.in());
        }
        if (paths.length == 0) {
            files.addRepositories();
        }
        for (var path : paths) {
            if (!path.equals(STANDARD_INPUT)) {
                files.addNamed(path);
            }
        }
        var inputs = files.inOrder();
        var wanted = changed.map(since -> since.among(inputs)).orElse(inputs);
        if (wanted.isEmpty() && !readsStdin && changed.isPresent() && format == Format.TEXT) {
            shell.print("no workflow or action has changed\n");
        }
        validation.check(wanted, workers);
        if (fixMode == FixMode.SHOW) {
            return ExitCode.of(validation.showFixes());
        }
        var verdict = validation.end(format == Format.TEXT);
        validation.finishBaseline(format == Format.TEXT, prunes);
        return ExitCode.of(verdict);
    }

    private static Optional<BaselineFile> baseline(ParseResult arguments, Shell shell) {
        var file = Options.newFileIn(arguments, BASELINE, shell);
        if (file.isEmpty() && arguments.hasMatchedOption(PRUNE)) {
            throw new CommandException(PRUNE + " drops findings from a baseline; name it with " + BASELINE);
        }
        return file.map(path -> BaselineFile.open(path, shell.directory()));
    }

    private static Overrides overrides(ParseResult arguments, Shell shell) {
        return new Overrides(
                PROFILE.given(arguments),
                FAIL_ON.given(arguments),
                Options.dateIn(arguments, AS_OF),
                Options.fileIn(arguments, CONFIG, shell),
                List.of(arguments.matchedOptionValue(POLICY, new String[0])));
    }

    private static FixMode fixMode(ParseResult arguments) {
        var showsOnly = arguments.hasMatchedOption(DRY_RUN);
        if (!arguments.hasMatchedOption(FIX)) {
            if (showsOnly) {
                throw new CommandException(DRY_RUN + " shows what " + FIX + " would change; give both");
            }
            return FixMode.REPORT;
        }
        return showsOnly ? FixMode.SHOW : FixMode.WRITE;
    }

    private static boolean isColored(Color color, Shell shell) {
        return color == Color.ALWAYS
                || (color == Color.AUTO && shell.isColorTerminal().getAsBoolean());
    }
}
