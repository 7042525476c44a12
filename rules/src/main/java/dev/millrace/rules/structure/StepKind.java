package dev.millrace.rules.structure;

import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.BareStep;
import dev.millrace.core.workflow.CancelStep;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepVisitor;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.WaitAllStep;
import dev.millrace.core.workflow.WaitStep;
import java.util.List;

/**
 * What a step does, and the key that says so.
 *
 * @param key {@code run}, {@code uses} and so on; empty for a step that does nothing
 * @param place the key in the file
 */
record StepKind(String key, Located place) {

    /** The keys that make a step what it is. */
    static final List<String> KEYS = List.of("run", "uses", "wait", "wait-all", "cancel", "parallel");

    private static final StepVisitor<StepKind> OF = new StepVisitor<>() {
        @Override
        public StepKind visitRun(RunStep step) {
            return new StepKind("run", step.run().origin().atKey());
        }

        @Override
        public StepKind visitUses(UsesStep step) {
            return new StepKind("uses", step.uses().origin().atKey());
        }

        @Override
        public StepKind visitWait(WaitStep step) {
            return new StepKind("wait", step.targets().origin().atKey());
        }

        @Override
        public StepKind visitWaitAll(WaitAllStep step) {
            return new StepKind(
                    "wait-all",
                    step.waitAll().<Located>map(value -> value.origin().atKey()).orElse(step));
        }

        @Override
        public StepKind visitCancel(CancelStep step) {
            return new StepKind("cancel", step.target().origin().atKey());
        }

        @Override
        public StepKind visitParallel(ParallelStep step) {
            return new StepKind("parallel", step.steps().origin().atKey());
        }

        @Override
        public StepKind visitBare(BareStep step) {
            return new StepKind("", step);
        }
    };

    static StepKind of(Step step) {
        return step.accept(OF);
    }

    /** The kinds of steps that have a key, by their own keys. */
    static List<String> ownersOf(String key) {
        return KEYS.stream().filter(kind -> nodeOf(kind).has(key)).toList();
    }

    /** The grammar of the steps that have one of {@link #KEYS}. */
    static GrammarNode nodeOf(String kind) {
        return Grammar.node(kind + "-step");
    }

    /** Whether the steps of a composite action may have a key. */
    static boolean isInAction(String key) {
        return Grammar.node("composite-run-step").has(key)
                || Grammar.node("composite-uses-step").has(key);
    }
}
