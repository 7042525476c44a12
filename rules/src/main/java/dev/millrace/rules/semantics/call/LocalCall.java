package dev.millrace.rules.semantics.call;

import dev.millrace.core.finding.Related;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.yaml.Text;

/**
 * A call of a workflow of the same repository.
 *
 * @param from the file that the job stands in
 * @param job the job
 * @param uses what it calls
 * @param to the called file
 */
record LocalCall(String from, CallJob job, Text uses, String to) {

    /** The call as another place of a finding. */
    Related related() {
        return Related.to(uses, "\"" + from + "\" calls \"" + to + "\" here");
    }
}
