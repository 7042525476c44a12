package dev.millrace.dsl.output;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Finds the events of which a Java workflow has two different triggers: YAML has one key for both. In files, the reader finds them. */
final class RepeatedEvents {

    private RepeatedEvents() {}

    static List<Finding> in(Workflow workflow) {
        var findings = new ArrayList<Finding>();
        var first = new HashMap<String, Trigger>();
        for (var trigger : workflow.on().triggers()) {
            var event = trigger.event().raw();
            var before = first.putIfAbsent(event, trigger);
            if (before != null) {
                findings.add(ReaderCheck.YAML_DUPLICATE_KEY
                        .at(trigger, "event \"" + event + "\" has two triggers; make one of them")
                        .withRelated(Related.to(before, "the first trigger for \"" + event + "\""))
                        .withPath("on." + event));
            }
        }
        return findings;
    }
}
