package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Condition;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What steps that run something have in common. */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
record StepSettings(
        JavaOrigin origin,
        Optional<Text> id,
        Optional<Text> name,
        Optional<Condition> condition,
        Entries<Text> env,
        Optional<Value<Boolean>> background,
        Optional<Value<Boolean>> continueOnError,
        Optional<Value<Double>> timeoutMinutes,
        Optional<Duration> expected,
        List<RawKeys> extras) {

    static StepSettings at(JavaOrigin origin) {
        return new StepSettings(
                origin,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Entries.absent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    StepSettingsBuilder edit() {
        return StepSettingsBuilder.builder(this);
    }

    /** {@code if}, as it is written. */
    Optional<Text> ifText() {
        return condition.map(each -> Conditions.ofStep(each, origin));
    }

    StepSettings withExtra(String key, Object value) {
        return edit().extras(Additions.plus(extras, RawKeys.of(key, value, origin)))
                .build();
    }
}
