package dev.millrace.rules.semantics.call;

import dev.millrace.core.workflow.Concurrency;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A concurrency group, in a form in which it can be compared with others of the same run.
 *
 * @param text as it is written
 * @param form the form
 */
record HeldGroup(Text text, String form) {

    static Optional<HeldGroup> of(Optional<Concurrency> concurrency, RunTexts texts) {
        return concurrency
                .flatMap(Concurrency::group)
                .filter(group -> !group.isEmpty() && !group.isUnreadable())
                .flatMap(group -> texts.of(group).map(form -> new HeldGroup(group, form)));
    }
}
