package dev.millrace.examples.gallery;

import static java.util.stream.Collectors.joining;

import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.examples.view.JobView;
import dev.millrace.examples.view.Variants;
import dev.millrace.examples.view.WorkflowView;
import java.util.List;
import java.util.Locale;

/** The jobs of a workflow as a table. */
final class JobTable {

    private static final List<String> HEADS =
            List.of("job", "stage", "needs", "gate", "condition", "variants", "timeout", "expected");
    // A longer condition would make its column wider than all others; the YAML has the whole.
    private static final int LONGEST_CONDITION = 72;

    private static final String OWN_WORKFLOWS = "./.github/workflows/";

    private JobTable() {}

    static String of(WorkflowView workflow) {
        return Markdown.table(HEADS, workflow.jobs().stream().map(JobTable::row).toList());
    }

    private static List<String> row(JobView job) {
        return List.of(
                Markdown.code(job.id()) + job.calls().map(JobTable::called).orElse(""),
                job.stage().map(Markdown::text).orElse(""),
                job.needs().stream().map(Markdown::code).collect(joining(", ")),
                job.gate().name().toLowerCase(Locale.ROOT) + (job.plan().isRequiredCheck() ? ", required check" : ""),
                job.condition().map(JobTable::shortened).map(Markdown::code).orElse(""),
                job.variants().map(JobTable::variants).orElse(""),
                job.timeout().map(JobTable::timeout).orElse(""),
                job.expected()
                        // A job that somebody says takes no time, as a guardrail may ask, is no news.
                        .filter(time -> !time.high().isZero())
                        .map(ExpectedTime::toString)
                        .orElse(""));
    }

    static String shortened(String condition) {
        if (condition.length() <= LONGEST_CONDITION) {
            return condition;
        }
        var end = condition.lastIndexOf(' ', LONGEST_CONDITION);
        return condition.substring(0, end < 0 ? LONGEST_CONDITION : end) + " …";
    }

    private static String variants(Variants variants) {
        var number =
                variants.number().isPresent() ? String.valueOf(variants.number().getAsLong()) : "computed";
        var axes = variants.axes().stream().map(Markdown::code).collect(joining(" × "));
        return number
                + (axes.isEmpty() ? "" : ": " + axes)
                + variants.atOnce().map(most -> ", " + most + " at once").orElse("");
    }

    private static String called(String workflow) {
        return " calls "
                + Markdown.code(
                        workflow.startsWith(OWN_WORKFLOWS) ? workflow.substring(OWN_WORKFLOWS.length()) : workflow);
    }

    private static String timeout(String minutes) {
        return minutes.startsWith("$") ? Markdown.code(minutes) : minutes + " min";
    }
}
