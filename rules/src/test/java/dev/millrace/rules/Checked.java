package dev.millrace.rules;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What all rules together say of a file. */
public final class Checked {

    private static final Validator VALIDATOR = Validator.of(RuleCatalog.load(), Profile.DEFAULT);

    private Checked() {}

    /** Of a workflow. */
    public static List<String> workflow(String yaml) {
        return say(VALIDATOR.workflow("ci.yml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of an action. */
    public static List<String> action(String yaml) {
        return say(VALIDATOR.action("action.yml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /** A workflow after every fix that one rule offers, each made alone and the rest found anew. */
    public static String fixedWorkflow(String rule, String yaml) {
        return fixed(rule, yaml, text -> VALIDATOR.workflow("ci.yml", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** An action after every fix that one rule offers, each made alone and the rest found anew. */
    public static String fixedAction(String rule, String yaml) {
        return fixed(rule, yaml, text -> VALIDATOR.action("action.yml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String fixed(String rule, String yaml, Function<String, List<Finding>> check) {
        var text = yaml;
        for (var next = fix(rule, text, check); next.isPresent(); next = fix(rule, text, check)) {
            text = next.get();
        }
        return text;
    }

    private static Optional<String> fix(String rule, String yaml, Function<String, List<Finding>> check) {
        return check.apply(yaml).stream()
                .filter(finding ->
                        finding.rule().id().equals(rule) && finding.fix().isPresent())
                .findFirst()
                .map(finding -> finding.fix().get().applyTo(SourceFile.of("ci.yml", yaml)));
    }

    private static List<String> say(List<Finding> findings) {
        // What an example declares is there to be looked at, and seldom to be used.
        return findings.stream()
                .filter(finding -> !finding.rule().id().equals("unused-input-or-output"))
                .map(finding -> finding.location().line() + " " + finding.severity() + " "
                        + finding.rule().id() + ": " + finding.message())
                .toList();
    }
}
