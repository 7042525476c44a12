package dev.millrace.cli;

import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.report.RulePage;
import dev.millrace.core.rule.RuleCatalog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace explain}: shows the page of a rule. */
final class ExplainCommand implements Command {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("RULE")
                        .type(String.class)
                        .arity("1")
                        .required(true)
                        .completionCandidates(ExplainCommand::ids)
                        .description("The id of a rule, or the name that another tool has for it,", "as TOOL:NAME")
                        .build());
        spec.usageMessage()
                .description("Tell what a rule reports, with examples and the cure")
                .footer(
                        "Examples:",
                        "  millrace explain needs-cycle",
                        "  millrace explain actionlint:job-needs",
                        "",
                        "A name that stands for several rules lists them. All rules: millrace rules");
        return spec;
    }

    // All rules are read where somebody asks for them, which is where a shell is told how to complete.
    private static Iterator<String> ids() {
        return RuleCatalog.load().all().stream().map(RuleMetadata::id).iterator();
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        shell.print(answer(
                arguments.matchedPositionalValue(0, ""), RuleCatalog.load().all()));
        return ExitCode.FINE;
    }

    static String answer(String word, List<RuleMetadata> rules) {
        var meant = rules.stream()
                .filter(rule -> rule.id().equals(word) || rule.aliases().contains(word))
                .toList();
        if (meant.isEmpty()) {
            throw new CommandException("there is no rule \"" + word + "\"" + hint(word, rules));
        }
        return meant.size() == 1 ? RulePage.of(meant.get(0)).text() : list(word, meant);
    }

    private static String list(String word, List<RuleMetadata> rules) {
        var width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        var out = new StringBuilder();
        out.append(word).append(" is ").append(rules.size()).append(" rules here:\n\n");
        for (var rule : rules) {
            out.append("  ")
                    .append(rule.id())
                    .append(" ".repeat(width - rule.id().length() + 2));
            out.append(rule.summary()).append('\n');
        }
        return out.append("\nFor one of them: millrace explain RULE\n").toString();
    }

    // Who comes from another tool may leave its name out.
    private static String hint(String word, List<RuleMetadata> rules) {
        var names = new ArrayList<String>();
        rules.forEach(rule -> names.add(rule.id()));
        for (var rule : rules) {
            for (var alias : rule.aliases()) {
                if (alias.endsWith(":" + word)) {
                    return "; did you mean \"" + alias + "\"?";
                }
                if (!names.contains(alias)) {
                    names.add(alias);
                }
            }
        }
        var hint = Suggestion.hint(word, names);
        return hint.isEmpty() ? "; see millrace rules" : hint;
    }
}
