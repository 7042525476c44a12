package dev.millrace.benchmarks;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.workflow.WorkflowWriter;

/** What a pipeline costs in a process that has made many: prints how many of the large one are made in a second, with origins and all rules. */
public final class WarmCalls {

    private static final double SECOND = 1e9;

    private WarmCalls() {}

    /** Takes how many to make before the clock starts, and how many then. */
    public static void main(String[] args) {
        rate(Integer.parseInt(args[0]));
        System.out.println(rate(Integer.parseInt(args[1])));
    }

    private static double rate(int count) {
        var validator = Validator.of(RuleCatalog.load(), Profile.DEFAULT);
        var start = System.nanoTime();
        for (var i = 0; i < count; i++) {
            var workflow = new LargePipeline().define().workflows().get(0).tree();
            if (!validator.workflow(workflow).isEmpty()
                    || WorkflowWriter.write(workflow).isEmpty()) {
                throw new IllegalStateException("the pipeline has findings");
            }
        }
        return count * SECOND / (System.nanoTime() - start);
    }
}
