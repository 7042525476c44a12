package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.dsl.plan.Gate;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What jobs with steps and calls of workflows have in common.
 *
 * @param needsOnly whether {@code needs} are all, and none is derived from stages or artifacts
 * @param gate what its failure means: blocking, advisory or informational
 * @param reporting when it runs whatever happened before, where that was said
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
record JobSettings(
        String id,
        JavaOrigin origin,
        Optional<Text> name,
        Permissions permissions,
        Items<Text> needs,
        boolean needsOnly,
        Optional<Condition> condition,
        Optional<Concurrency> concurrency,
        Optional<CacheMode> cacheMode,
        Optional<Matrix> matrix,
        Gate gate,
        Optional<Reporting> reporting,
        Optional<ExpectedTime> expected,
        List<RawKeys> extras) {

    static JobSettings of(String id, JavaOrigin origin) {
        return JobSettingsBuilder.builder()
                .id(id)
                .origin(origin)
                .name(Optional.empty())
                .permissions(Permissions.ABSENT)
                .needs(Items.absent())
                .gate(Gate.BLOCKING)
                .extras(List.of())
                .build();
    }

    JobSettingsBuilder edit() {
        return JobSettingsBuilder.builder(this);
    }
}
