package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * How a composite action runs.
 *
 * <pre>{@code
 * using: composite
 * steps:
 *   - run: echo hello
 *     shell: bash
 * }</pre>
 *
 * @param using {@code composite}
 * @param steps its steps
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record CompositeRuns(Optional<Text> using, Items<Step> steps, Extras extras, Origin origin) implements Runs {

    @Override
    public <R> R accept(RunsVisitor<R> visitor) {
        return visitor.visitComposite(this);
    }
}
