package dev.millrace.cli;

import dev.millrace.codegen.schema.GithubSchema;
import dev.millrace.core.finding.Suggestion;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace schema}: prints a JSON Schema for editors. */
final class SchemaCommand implements Command {

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("KIND")
                        .type(String.class)
                        .arity("1")
                        .required(true)
                        .completionCandidates(words())
                        .description("Of which files: " + Commands.list(words(), "or"))
                        .build())
                .addOption(Options.facts());
        spec.usageMessage()
                .description("Print a JSON Schema, by which editors complete and check files")
                .footer(
                        "Examples:",
                        "  millrace schema workflow > workflow.schema.json",
                        "  millrace schema action > action.schema.json");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var schema = schema(arguments.matchedPositionalValue(0, ""));
        shell.print(arguments.hasMatchedOption(Options.FACTS) ? schema.ofFacts() : schema.text());
        return ExitCode.FINE;
    }

    private static GithubSchema schema(String word) {
        return Stream.of(GithubSchema.values())
                .filter(schema -> schema.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandException("there is no schema of \"" + word + "\", only of "
                        + Commands.list(words(), "and") + Suggestion.hint(word, words())));
    }

    private static List<String> words() {
        return Stream.of(GithubSchema.values()).map(GithubSchema::toString).toList();
    }
}
