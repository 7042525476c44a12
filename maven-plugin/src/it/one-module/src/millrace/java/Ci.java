import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.RunnerLabel.*;
import static dev.millrace.dsl.Triggers.*;

import dev.millrace.actions.Checkout;
import dev.millrace.dsl.*;

public final class Ci implements PipelineSource {
    public Pipelines define() {
        return pipelines(workflow("ci")
                .on(push(branches("main")))
                .jobs(job("build").runsOn(UBUNTU_LATEST).timeout(minutes(10)).steps(
                        Checkout.v7(),
                        run("make"))));
    }
}
