///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS dev.millrace:cli:0.1.0

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

    public static void main(String[] args) {
        dev.millrace.dsl.output.CommandLine.generate(Ci.class, args);
    }
}
