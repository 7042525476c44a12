package dev.millrace.core.workflow;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.Optional;

/**
 * Reads and writes steps: those of a job, and those of a composite action, whose grammar is smaller.
 *
 * <pre>{@code
 * StepSyntax.COMPOSITE.read(node, reading)
 * }</pre>
 */
@Experimental
public enum StepSyntax {
    /** The steps of a job. */
    WORKFLOW(""),
    /** The steps of a composite action. */
    COMPOSITE("composite-");

    // A key of another kind of step is for a rule to judge, which can say what does not go together.
    private static final String[] KINDS = {
        "run-step", "uses-step", "wait-step", "wait-all-step", "cancel-step", "parallel-step"
    };

    private final String prefix;

    StepSyntax(String prefix) {
        this.prefix = prefix;
    }

    /** Reads a step; empty when it is no mapping, which is reported. */
    public Optional<Step> read(YamlNode node, Reading reading) {
        if (!(node instanceof YamlMapping mapping)) {
            return Fields.section(node, prefix + "bare-step", reading).flatMap(in -> Optional.of(readBare(in)));
        }
        var kind = kindOf(mapping);
        var in = Fields.of(mapping, kind, reading);
        return Optional.of(
                switch (kind) {
                    case "run-step", "composite-run-step" -> readRun(in);
                    case "uses-step", "composite-uses-step" -> readUses(in);
                    case "wait-step" -> readWait(in);
                    case "wait-all-step" -> readWaitAll(in);
                    case "cancel-step" -> readCancel(in);
                    case "parallel-step" ->
                        new ParallelStep(
                                in.items("parallel", step -> read(step, reading)), in.rest(KINDS), in.origin());
                    default -> readBare(in);
                });
    }

    // The first of these keys makes the kind; the others are in the way then.
    private String kindOf(YamlMapping step) {
        if (holdsScalar(step, "run")) {
            return prefix + "run-step";
        }
        if (holdsScalar(step, "uses")) {
            return prefix + "uses-step";
        }
        if (this == WORKFLOW) {
            for (var key : new String[] {"parallel", "wait", "wait-all", "cancel"}) {
                if (step.get(key).isPresent() && (!key.equals("cancel") || holdsScalar(step, key))) {
                    return key + "-step";
                }
            }
        }
        return prefix + "bare-step";
    }

    private static boolean holdsScalar(YamlMapping step, String key) {
        return step.get(key)
                .filter(value -> value instanceof Text text && !text.isUnreadable())
                .isPresent();
    }

    private Step readRun(Fields in) {
        return RunStepBuilder.builder()
                .name(in.text("name"))
                .id(in.text("id"))
                .condition(in.text("if"))
                .run(in.text("run").orElseThrow())
                .shell(in.text("shell"))
                .workingDirectory(in.text("working-directory"))
                .env(in.textEntries("env"))
                .background(readBackground(in))
                .continueOnError(in.bool("continue-on-error"))
                .timeoutMinutes(readTimeout(in))
                .extras(in.rest(KINDS))
                .origin(in.origin())
                .build();
    }

    private Step readUses(Fields in) {
        return UsesStepBuilder.builder()
                .name(in.text("name"))
                .id(in.text("id"))
                .condition(in.text("if"))
                .uses(in.text("uses").orElseThrow())
                .with(in.textEntries("with"))
                .env(in.textEntries("env"))
                .background(readBackground(in))
                .continueOnError(in.bool("continue-on-error"))
                .timeoutMinutes(readTimeout(in))
                .extras(in.rest(KINDS))
                .origin(in.origin())
                .build();
    }

    private static Step readWait(Fields in) {
        return new WaitStep(
                in.text("name"),
                in.text("id"),
                in.texts("wait"),
                in.bool("continue-on-error"),
                in.rest(KINDS),
                in.origin());
    }

    private static Step readWaitAll(Fields in) {
        var isNull = in.take("wait-all")
                .filter(value -> value instanceof Text text && text.isNull())
                .isPresent();
        return new WaitAllStep(
                in.text("name"),
                in.text("id"),
                isNull ? Optional.empty() : in.bool("wait-all"),
                in.bool("continue-on-error"),
                in.rest(KINDS),
                in.origin());
    }

    private static Step readCancel(Fields in) {
        return new CancelStep(
                in.text("name"),
                in.text("id"),
                in.text("cancel").orElseThrow(),
                in.bool("continue-on-error"),
                in.rest(KINDS),
                in.origin());
    }

    private Step readBare(Fields in) {
        // A mapping where the script belongs has a check of its own.
        in.dropMapping("run", prefix + "run-step");
        in.dropMapping("uses", prefix + "uses-step");
        if (this == WORKFLOW) {
            in.dropMapping("cancel", "cancel-step");
        }
        return new BareStep(
                in.text("name"),
                in.text("id"),
                in.text("if"),
                in.textEntries("env"),
                in.bool("continue-on-error"),
                readTimeout(in),
                in.rest(KINDS),
                in.origin());
    }

    private Optional<Value<Boolean>> readBackground(Fields in) {
        return this == WORKFLOW ? in.bool("background") : Optional.empty();
    }

    private Optional<Value<Double>> readTimeout(Fields in) {
        return this == WORKFLOW ? in.number("timeout-minutes") : Optional.empty();
    }

    /** A step as YAML. */
    public static YamlNode write(Step step) {
        return step.accept(StepWriter.INSTANCE);
    }
}
