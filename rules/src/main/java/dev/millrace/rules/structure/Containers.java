package dev.millrace.rules.structure;

import dev.millrace.core.workflow.Container;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import java.util.function.BiConsumer;

/** The containers of a job: its own, and those of its services. */
final class Containers {

    private Containers() {}

    /** Hands over each container with what people call it. */
    static void forEach(Job job, BiConsumer<String, Container> visitor) {
        if (job instanceof StepsJob steps) {
            steps.container().ifPresent(container -> visitor.accept("\"container\"", container));
            for (var service : steps.services()) {
                visitor.accept("service \"" + service.key() + "\"", service.value());
            }
        }
    }
}
