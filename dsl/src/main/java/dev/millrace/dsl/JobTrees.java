package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.CallJobBuilder;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.JobVisitor;
import dev.millrace.core.workflow.StepsJobBuilder;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expressions;
import java.util.ArrayList;
import java.util.Optional;

/** Jobs of the tree with another condition or other needs. */
@Transparent
final class JobTrees {

    private JobTrees() {}

    /** The job's tree with the conditions of its gate and of its stage. */
    static dev.millrace.core.workflow.Job of(PlacedJob placed) {
        var tree = placed.job().tree();
        var condition = condition(placed);
        return condition.isEmpty() ? tree : withCondition(tree, Conditions.text(condition.get(), origin(placed)));
    }

    static dev.millrace.core.workflow.Job withNeeds(dev.millrace.core.workflow.Job tree, Items<Text> needs) {
        return tree.accept(new JobVisitor<>() {
            @Override
            public dev.millrace.core.workflow.Job visitSteps(dev.millrace.core.workflow.StepsJob job) {
                return StepsJobBuilder.builder(job).needs(needs).build();
            }

            @Override
            public dev.millrace.core.workflow.Job visitCall(dev.millrace.core.workflow.CallJob job) {
                return CallJobBuilder.builder(job).needs(needs).build();
            }
        });
    }

    // The condition of the job together with what its place adds to it; nothing when its place adds nothing.
    private static Optional<Condition> condition(PlacedJob placed) {
        var own = placed.job().settings().condition();
        var ofStage = placed.stage().flatMap(Stage::condition);
        if (ofStage.isEmpty() && !placed.isReporting()) {
            return Optional.empty();
        }
        var all = new ArrayList<Condition>();
        placed.reporting()
                .map(mode -> mode == Reporting.ALWAYS ? Expressions.always() : Expressions.notCancelled())
                .ifPresent(all::add);
        ofStage.ifPresent(all::add);
        own.ifPresent(all::add);
        return Conditions.all(all);
    }

    private static dev.millrace.core.workflow.Job withCondition(dev.millrace.core.workflow.Job tree, Text condition) {
        return tree.accept(new JobVisitor<>() {
            @Override
            public dev.millrace.core.workflow.Job visitSteps(dev.millrace.core.workflow.StepsJob job) {
                return StepsJobBuilder.builder(job)
                        .condition(Optional.of(condition))
                        .build();
            }

            @Override
            public dev.millrace.core.workflow.Job visitCall(dev.millrace.core.workflow.CallJob job) {
                return CallJobBuilder.builder(job)
                        .condition(Optional.of(condition))
                        .build();
            }
        });
    }

    private static JavaOrigin origin(PlacedJob placed) {
        return placed.job().settings().origin();
    }
}
