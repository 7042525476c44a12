package dev.millrace.cli;

import dev.millrace.core.finding.OptionMetadata;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.rule.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace rules}: lists what Millrace can report. */
final class RulesCommand implements Command {

    private static final Choice<Format> FORMAT =
            new Choice<>("--format", List.of(Format.TEXT, Format.JSON), Format.TEXT);

    // New columns stand behind those that scripts may count already; the last one may be long.
    private static final List<Profile> SHOWN =
            List.of(Profile.DEFAULT, Profile.STRICT, Profile.PEDANTIC, Profile.MINIMAL);
    private static final String NONE = "-";

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create().addOption(FORMAT.spec("FORMAT", "How to print the rules"));
        spec.usageMessage()
                .description("List the rules and how severe they are under each profile")
                .footer("Example:", "  millrace rules --format json", "", "Of one rule more: millrace explain RULE");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var rules = RuleCatalog.load().all();
        shell.print(FORMAT.in(arguments) == Format.JSON ? RulesJson.render(rules) : table(rules));
        return ExitCode.FINE;
    }

    static String table(List<RuleMetadata> rules) {
        var rows = new ArrayList<List<String>>();
        rows.add(header());
        rules.forEach(rule -> rows.add(row(rule)));
        return Table.render(rows);
    }

    private static List<String> header() {
        var cells = new ArrayList<>(List.of("rule", "category"));
        SHOWN.forEach(profile -> cells.add(profile.toString()));
        cells.addAll(List.of("fixable", "since", "options", "aliases"));
        return cells;
    }

    private static List<String> row(RuleMetadata rule) {
        var cells = new ArrayList<>(List.of(rule.id(), lower(rule.category())));
        SHOWN.forEach(profile -> cells.add(lower(profile.severityOf(rule))));
        cells.add(rule.fixable() ? "yes" : "no");
        cells.add(rule.since());
        cells.add(joined(rule.options().stream().map(OptionMetadata::name).toList()));
        cells.add(joined(rule.aliases()));
        return cells;
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? NONE : String.join(",", words);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
