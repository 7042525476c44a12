package dev.millrace.rules.structure;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What every rule together says of a workflow, so that a test sees a second finding for the same mistake. */
final class CheckedWorkflow {

    private static final Validator VALIDATOR = Validator.of(RuleCatalog.load(), Profile.DEFAULT);

    private CheckedWorkflow() {}

    /** The findings for a workflow with these jobs, on lines from 3 on. */
    static List<Finding> jobs(String jobs) {
        var file = "on: push\njobs:\n" + jobs.indent(2);
        return VALIDATOR.workflow("ci.yml", file.getBytes(StandardCharsets.UTF_8));
    }

    /** The findings as {@code ID: message}. */
    static List<String> messages(String jobs) {
        return jobs(jobs).stream()
                .map(finding -> finding.rule().id() + ": " + finding.message())
                .toList();
    }

    /** The ids of the findings. */
    static List<String> ids(String jobs) {
        return jobs(jobs).stream().map(finding -> finding.rule().id()).toList();
    }
}
