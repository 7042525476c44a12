package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a node comes from, and how it was written there: a place in a YAML file or a line of Java.
 *
 * <p>Nothing here has a meaning for GitHub, so <em>any two origins are equal</em>. That lets syntax trees stay plain records: two trees
 * are equal when GitHub would do the same with both, wherever they come from and however they were laid out.
 *
 * <pre>{@code
 * job.origin().span().map(Span::startPosition) // the job's place in its YAML file
 * }</pre>
 */
@PublicApi
public sealed class Origin implements Located permits YamlOrigin, JavaOrigin {

    /** The origin of what was made by a program that does not say where. */
    public static final Origin UNKNOWN = new Origin();

    Origin() {}

    /** The place in a YAML file; empty for Java. */
    public Optional<Span> span() {
        return Optional.empty();
    }

    /** The place in a YAML file of the key that this is the value of. */
    public Optional<Span> keySpan() {
        return Optional.empty();
    }

    /** The line of Java; empty for YAML. */
    public Optional<CallSite> callSite() {
        return Optional.empty();
    }

    /** The lines of Java that called the method which the line is in, from the innermost; empty where they are not known. */
    public List<CallSite> callers() {
        return List.of();
    }

    /** How the node was written. */
    public Form form() {
        return Form.ANY;
    }

    /** The comments above and beside the node. */
    public Comments comments() {
        return Comments.NONE;
    }

    /** The same origin with a finding's place at the key instead of the value. */
    public Origin atKey() {
        return this;
    }

    /** Whether the other origin is this very one, and not that of another node; nothing is the same as an unknown origin. */
    @SuppressWarnings("ReferenceEquality")
    public final boolean isSame(Origin other) {
        return this == other && this != UNKNOWN;
    }

    @Override
    public final Origin origin() {
        return this;
    }

    /** True for any two origins, see the class. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Origin;
    }

    @Override
    public final int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "unknown";
    }
}
