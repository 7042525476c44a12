package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.rule.RuleDefinition;
import dev.millrace.core.rule.RuleIndex;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the checks of pipelines into the catalogue, so that they are explained like rules.
 *
 * <pre>{@code
 * RuleCatalog.load().find("pipeline-stage-cycle")
 * }</pre>
 */
@PublicApi
public final class PipelineCheckIndex implements RuleIndex {

    /** Made by the catalogue, as a service. */
    public PipelineCheckIndex() {}

    @Override
    public List<RuleDefinition> rules() {
        return List.of();
    }

    @Override
    public List<RuleMetadata> checks() {
        return Arrays.stream(PipelineCheck.values())
                .map(PipelineCheck::metadata)
                .toList();
    }
}
