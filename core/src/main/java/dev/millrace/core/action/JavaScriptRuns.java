package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * How a JavaScript action runs; also what {@code runs} is when it says nothing else.
 *
 * <pre>{@code
 * using: node24
 * main: dist/index.js
 * }</pre>
 *
 * @param using the runtime
 * @param pre the script before the job
 * @param preIf {@code pre-if}
 * @param main the script
 * @param post the script after the job
 * @param postIf {@code post-if}
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record JavaScriptRuns(
        Optional<Text> using,
        Optional<Text> pre,
        Optional<Text> preIf,
        Optional<Text> main,
        Optional<Text> post,
        Optional<Text> postIf,
        Extras extras,
        Origin origin)
        implements Runs {

    @Override
    public <R> R accept(RunsVisitor<R> visitor) {
        return visitor.visitJavaScript(this);
    }
}
