package dev.millrace.dsl.output;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.dsl.plan.CompiledWorkflow;
import java.util.List;

/**
 * A workflow as it is to be written.
 *
 * @param workflow the workflow, with its actions pinned
 * @param committed its file as it is now
 * @param text its file as it should be
 * @param findings warnings and advice on it
 * @param notes what else somebody should know before it is written
 */
record Draft(CompiledWorkflow workflow, Committed committed, String text, List<Finding> findings, List<String> notes) {

    Draft {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** The Java source that a workflow comes from. */
    static String source(Workflow tree) {
        return tree.origin().callSite().map(CallSite::path).orElse("Java");
    }

    Workflow tree() {
        return workflow.tree();
    }

    /** Its file as it is when it is written. */
    Committed written() {
        return new Committed(committed.path(), text, false);
    }

    boolean isChanged() {
        return !committed.text().equals(text);
    }
}
