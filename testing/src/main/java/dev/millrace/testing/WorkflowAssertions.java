package dev.millrace.testing;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Pipelines;
import java.util.ArrayList;
import java.util.List;

/**
 * Where assertions over pipelines begin.
 *
 * <pre>{@code
 * import static dev.millrace.testing.WorkflowAssertions.assertThatWorkflows;
 *
 * class WorkflowsTest {
 *     @Test
 *     void workflowsAreUpToDate() {
 *         assertThatWorkflows(new Ci().define()).areUpToDate();
 *     }
 * }
 * }</pre>
 */
@PublicApi
public final class WorkflowAssertions {

    private WorkflowAssertions() {}

    /**
     * Begins an assertion over the workflows of pipelines. Pipelines that call each other's workflows stand in one assertion:
     * {@code assertThatWorkflows(new Ci().define(), new Release().define())}.
     */
    public static WorkflowsAssert assertThatWorkflows(Pipelines pipelines, Pipelines... more) {
        var all = new ArrayList<>(List.of(pipelines));
        all.addAll(List.of(more));
        return new WorkflowsAssert(List.copyOf(all), Surroundings.ofThisProcess());
    }
}
