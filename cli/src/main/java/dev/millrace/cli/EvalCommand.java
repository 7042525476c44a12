package dev.millrace.cli;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.evaluation.DataJson;
import dev.millrace.core.expression.evaluation.DataJsonException;
import dev.millrace.core.expression.evaluation.JobStatus;
import dev.millrace.workspace.IoReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace eval}: tells what an expression comes to. */
final class EvalCommand implements Command {

    /** No event that GitHub sends has more. */
    static final int MAX_BYTES = 25 * 1024 * 1024;

    private static final String CONTEXT = "--context";
    private static final String BATCH = "--batch";
    private static final String WORKSPACE = "--workspace";
    private static final String STANDARD_INPUT = "-";
    private static final Choice<JobStatus> STATUS =
            new Choice<>("--status", List.of(JobStatus.values()), JobStatus.SUCCESS);

    @Override
    public String name() {
        return "eval";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("EXPRESSION")
                        .type(String.class)
                        .arity("0..1")
                        .description("An expression, bare or as one ${{ }}")
                        .build())
                .addOption(Options.text(CONTEXT, "FILE", "A JSON object with the contexts, such as github, env"))
                .addOption(Options.text(
                        BATCH,
                        "FILE",
                        "Evaluate lines of JSON, of standard input for -:",
                        "{\"expr\": \"a.b\", \"contexts\": {\"a\": {...}}}"))
                .addOption(Options.text(WORKSPACE, "DIR", "The folder in which hashFiles finds files"))
                .addOption(STATUS.spec("STATUS", "What success(), failure() and cancelled() see"));
        spec.usageMessage()
                .description("Evaluate an expression as GitHub does")
                .footer(
                        "Examples:",
                        "  millrace eval \"format('v{0}', 1.5)\"",
                        "  echo '{\"github\": {\"ref\": \"refs/heads/main\"}}' > contexts.json",
                        "  millrace eval \"github.ref == 'refs/heads/main'\" --context contexts.json",
                        "",
                        "Lines of --batch: {\"kind\":\"Number\",\"value\":2} or",
                        "{\"error\":{\"kind\":\"lexing, parsing or evaluation\",\"message\":\"...\"}}.",
                        "",
                        "Exit codes: 0 there is a value, or --batch was read; 1 the expression is wrong;",
                        "2 wrong usage or something unreadable.");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var status = STATUS.in(arguments);
        var workspace = Options.folderIn(arguments, WORKSPACE, shell);
        var context = Options.textIn(arguments, CONTEXT);
        var batch = Options.textIn(arguments, BATCH);
        var expression = Optional.<String>ofNullable(arguments.matchedPositionalValue(0, null));
        if (batch.isPresent() == expression.isPresent()) {
            throw new CommandException("give either an expression or " + BATCH + " FILE; see millrace eval --help");
        }
        if (batch.isPresent()) {
            if (context.isPresent()) {
                throw new CommandException(
                        CONTEXT + " goes with an expression; the lines of " + BATCH + " have their own \"contexts\"");
            }
            return batch(batch.get(), new ExpressionRun(status, workspace, "give it in \"contexts\""), shell);
        }
        var run = new ExpressionRun(
                status, workspace, "give it with " + CONTEXT + " FILE, a file like {\"github\": {\"ref\": \"main\"}}");
        return evaluate(expression.orElseThrow(), contexts(context, shell), run, shell);
    }

    private static int evaluate(String expression, Map<String, Data> contexts, ExpressionRun run, Shell shell) {
        try {
            var value = run.evaluate(expression, contexts);
            shell.print(readable(value) + "\n");
            return ExitCode.FINE;
        } catch (EvalProblem problem) {
            shell.complain("column " + problem.column() + ": " + problem.message());
            return ExitCode.FINDINGS;
        }
    }

    private static String readable(Data value) {
        if (value instanceof Data.Null) {
            return "null";
        }
        return value.isScalar() ? value.asText() : DataJson.print(value);
    }

    private static int batch(String file, ExpressionRun run, Shell shell) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                new EvalBatch(run).run(shell.in(), shell);
                return ExitCode.FINE;
            }
            try (var in = Files.newInputStream(shell.directory().resolve(file))) {
                new EvalBatch(run).run(in, shell);
            }
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new CommandException(file + ": " + IoReason.of(e));
        } catch (InvalidPathException e) {
            throw new CommandException(file + ": this cannot be a path: " + e.getReason());
        }
    }

    private static Map<String, Data> contexts(Optional<String> file, Shell shell) {
        if (file.isEmpty()) {
            return Map.of();
        }
        var name = file.get();
        try {
            if (DataJson.read(read(name, shell)) instanceof Data.Dictionary contexts) {
                return contexts.properties();
            }
            throw new CommandException(name + ": this is no JSON object; write {\"github\": {\"ref\": \"main\"}}");
        } catch (DataJsonException e) {
            throw new CommandException(name + ": this is no JSON: " + e.problem());
        }
    }

    private static String read(String name, Shell shell) {
        try (var in = Files.newInputStream(shell.directory().resolve(name))) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new CommandException(name + ": the file has more than " + MAX_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandException(name + ": " + IoReason.of(e));
        } catch (InvalidPathException e) {
            throw new CommandException(name + ": this cannot be a path: " + e.getReason());
        }
    }
}
