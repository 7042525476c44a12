package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.dsl.Workflow;
import java.util.List;

/** What is told of broken promises, with lines counted from the line of {@link #here()}. */
final class Promises {

    private Promises() {}

    static int here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
    }

    static List<Finding> broken(Workflow workflow) {
        return workflow.compiled().guardrailFindings();
    }

    /** {@code +2: job "test" has no timeout…}. */
    static List<String> broken(int here, Workflow workflow) {
        return broken(workflow).stream()
                .map(finding -> "+" + (finding.location().line() - here) + ": " + finding.message())
                .toList();
    }

    static int relatedLine(int here, Finding finding, String message) {
        return finding.related().stream()
                        .filter(related -> related.message().equals(message))
                        .findFirst()
                        .orElseThrow()
                        .origin()
                        .callSite()
                        .orElseThrow()
                        .line()
                - here;
    }
}
