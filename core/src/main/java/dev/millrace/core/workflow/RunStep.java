package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * A step that runs a script.
 *
 * <pre>{@code
 * - run: make
 *   shell: bash
 * }</pre>
 *
 * @param name the name that GitHub shows
 * @param id the id by which others refer to it
 * @param condition {@code if}
 * @param run the script
 * @param shell the shell
 * @param workingDirectory the folder
 * @param env variables
 * @param background whether the job goes on while it runs
 * @param continueOnError whether the job goes on when it fails
 * @param timeoutMinutes minutes after which GitHub stops it
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record RunStep(
        Optional<Text> name,
        Optional<Text> id,
        Optional<Text> condition,
        Text run,
        Optional<Text> shell,
        Optional<Text> workingDirectory,
        Entries<Text> env,
        Optional<Value<Boolean>> background,
        Optional<Value<Boolean>> continueOnError,
        Optional<Value<Double>> timeoutMinutes,
        Extras extras,
        Origin origin)
        implements Step {

    /** A builder of a step in which everything but the script is absent. */
    public static RunStepBuilder builder(Text run) {
        return RunStepBuilder.builder()
                .run(run)
                .env(Entries.absent())
                .extras(Extras.NONE)
                .origin(run.origin());
    }

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.visitRun(this);
    }
}
