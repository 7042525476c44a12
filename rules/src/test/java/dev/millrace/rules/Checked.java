package dev.millrace.rules;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    private static List<String> say(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().line() + " " + finding.severity() + " "
                        + finding.rule().id() + ": " + finding.message())
                .toList();
    }
}
