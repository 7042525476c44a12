package dev.millrace.templates;

import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.WorkflowFiles;

/** The text of ready workflows, whole or of a job alone. */
public final class Yaml {

    private Yaml() {}

    /** The whole file. */
    public static String of(Workflow workflow) {
        return WorkflowFiles.render(workflow, "");
    }

    /** The part that is about a job. */
    public static String of(Workflow workflow, String job) {
        var text = of(workflow);
        var start = text.indexOf("\n  " + job + ":\n") + 1;
        if (start == 0) {
            throw new AssertionError("there is no job " + job + " in\n" + text);
        }
        // A script may have empty lines, too, but stands further right than the id of a job.
        return text.substring(start).split("(?<=\n)\n(?=  \\S)", 2)[0];
    }
}
