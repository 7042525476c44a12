package dev.millrace.dsl.output;

import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Tells which checks get another name, or go away. A branch rule that requires one by its old name waits for it for ever. */
final class CheckNames {

    private CheckNames() {}

    static List<String> lost(Workflow before, Workflow after) {
        var names = after.jobs().stream().map(CheckNames::name).toList();
        var byId = new HashMap<String, Job>();
        after.jobs().forEach(job -> byId.put(job.id().raw(), job));
        var notes = new ArrayList<String>();
        for (var job : before.jobs()) {
            var name = name(job);
            if (names.contains(name)) {
                continue;
            }
            var now = byId.get(job.id().raw());
            notes.add("job \"" + job.id() + "\" "
                    + (now == null ? "is gone" : "is called \"" + name(now) + "\" now")
                    + "; a branch rule that requires its check \"" + name + "\" would wait for it for ever");
        }
        return notes;
    }

    // GitHub shows the name, and where there is none, the id.
    private static String name(Job job) {
        return job.name()
                .filter(name -> !name.isEmpty())
                .map(Text::raw)
                .orElse(job.id().raw());
    }
}
