package dev.millrace.core.workflow;

import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlNode;

/** Writes steps of every kind. */
final class StepWriter implements StepVisitor<YamlNode> {

    static final StepWriter INSTANCE = new StepWriter();

    private StepWriter() {}

    @Override
    public YamlNode visitRun(RunStep step) {
        return writeHead(step)
                .text("if", step.condition())
                .put("run", step.run())
                .text("shell", step.shell())
                .text("working-directory", step.workingDirectory())
                .textEntries("env", step.env())
                .value("background", step.background())
                .value("continue-on-error", step.continueOnError())
                .value("timeout-minutes", step.timeoutMinutes())
                .build(step.extras(), step.origin());
    }

    @Override
    public YamlNode visitUses(UsesStep step) {
        return writeHead(step)
                .text("if", step.condition())
                .put("uses", step.uses())
                .textEntries("with", step.with())
                .textEntries("env", step.env())
                .value("background", step.background())
                .value("continue-on-error", step.continueOnError())
                .value("timeout-minutes", step.timeoutMinutes())
                .build(step.extras(), step.origin());
    }

    @Override
    public YamlNode visitWait(WaitStep step) {
        return writeHead(step)
                .texts("wait", step.targets())
                .value("continue-on-error", step.continueOnError())
                .build(step.extras(), step.origin());
    }

    @Override
    public YamlNode visitWaitAll(WaitAllStep step) {
        return writeHead(step)
                .put("wait-all", step.waitAll().map(Value::text).orElse(Text.ofNull()))
                .value("continue-on-error", step.continueOnError())
                .build(step.extras(), step.origin());
    }

    @Override
    public YamlNode visitCancel(CancelStep step) {
        return writeHead(step)
                .put("cancel", step.target())
                .value("continue-on-error", step.continueOnError())
                .build(step.extras(), step.origin());
    }

    @Override
    public YamlNode visitParallel(ParallelStep step) {
        return new MappingBuilder()
                .items("parallel", step.steps(), StepSyntax::write)
                .build(step.extras(), step.origin());
    }

    @Override
    public YamlNode visitBare(BareStep step) {
        return writeHead(step)
                .text("if", step.condition())
                .textEntries("env", step.env())
                .value("continue-on-error", step.continueOnError())
                .value("timeout-minutes", step.timeoutMinutes())
                .build(step.extras(), step.origin());
    }

    private static MappingBuilder writeHead(Step step) {
        return new MappingBuilder().text("name", step.name()).text("id", step.id());
    }
}
