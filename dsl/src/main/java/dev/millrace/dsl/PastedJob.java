package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A job whose YAML was pasted.
 *
 * <pre>{@code
 * job(yaml("""
 *         build:
 *           runs-on: ubuntu-latest
 *           steps:
 *             - run: make
 *         """))
 * }</pre>
 */
@PublicApi
public final class PastedJob extends Job {

    private final PastedYaml yaml;
    private final dev.millrace.core.workflow.Job tree;

    PastedJob(PastedYaml yaml) {
        this.yaml = yaml;
        this.tree = yaml.job();
    }

    @Override
    public String id() {
        return tree.id().raw();
    }

    @Override
    JobSettings settings() {
        return JobSettings.of(id(), yaml.origin())
                .edit()
                .name(tree.name())
                .needs(tree.needs())
                .condition(tree.condition().map(text -> new RawCondition(text.raw())))
                .build();
    }

    @Override
    dev.millrace.core.workflow.Job tree() {
        return tree;
    }

    /** The YAML itself: what could not be read of it, it tells. */
    PastedYaml yaml() {
        return yaml;
    }

    @Override
    List<Step> stepList() {
        return List.of();
    }
}
