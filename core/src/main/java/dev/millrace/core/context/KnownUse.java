package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.KnownInput;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the facts know of an action or a workflow that {@code uses} names, at the version it names: by a tag, a branch, a commit, or the comment beside
 * a commit.
 *
 * <pre>{@code
 * uses: actions/cache@0400d5f644dc74513175e3cd8d07132dd4860809 # v4.2.4
 * KnownUse.of(uses).orElseThrow().major() // v4
 * }</pre>
 *
 * @param facts all that is known of it
 * @param version how the version is known
 * @param majors what may be meant: one release, or all where it is not known which
 */
@PublicApi
public record KnownUse(ActionFacts facts, Version version, List<ActionMajor> majors) {

    /** How much is known of the version that is used. */
    @PublicApi
    public enum Version {
        /** The facts cover it. */
        COVERED,
        /** A release after those that the facts cover. */
        NEWER,
        /** A release before those that the facts cover. */
        OLDER,
        /** The line of development. */
        MAIN,
        /** A commit of which nothing is known. */
        COMMIT,
        /** A name of which nothing is known, and behind which the owner may keep anything. */
        OTHER
    }

    // After so long, an owner may well have released more than the facts tell.
    private static final int FRESH_MONTHS = 24;

    private static final Set<String> MAIN_BRANCHES = Set.of("main", "master", "trunk", "develop");

    /** Copies the list. */
    public KnownUse {
        majors = List.copyOf(majors);
    }

    /** What is known of a literal {@code uses}; empty for what is of this repository, an image, or unknown. */
    public static Optional<KnownUse> of(Text uses) {
        // Most ask of an action without facts.
        if (!uses.isLiteral() || !(ActionUse.of(uses.raw()).orElse(null) instanceof ActionUse.OfRepository use)) {
            return Optional.empty();
        }
        var facts = ActionFacts.find(use.name());
        return facts.isEmpty() ? Optional.empty() : Optional.of(of(facts.get(), use, uses));
    }

    private static KnownUse of(ActionFacts facts, ActionUse.OfRepository use, Text uses) {
        var named = named(facts, use.ref());
        if (named.isPresent()) {
            return named.get();
        }
        if (use.isPinned()) {
            var comment = uses.origin().comments().beside();
            return comment.flatMap(words -> PinComment.versions(words).stream()
                            .flatMap(version -> named(facts, version).stream())
                            .findFirst())
                    // A comment that names something else may name a tag with inputs of its own.
                    .orElseGet(() -> all(facts, comment.isEmpty() ? Version.COMMIT : Version.OTHER));
        }
        return all(facts, MAIN_BRANCHES.contains(use.ref()) ? Version.MAIN : Version.OTHER);
    }

    private static Optional<KnownUse> named(ActionFacts facts, String ref) {
        var major = facts.forRef(ref);
        if (major.isPresent()) {
            var version = isCovered(ref, major.get()) ? Version.COVERED : Version.NEWER;
            return Optional.of(new KnownUse(facts, version, List.of(major.get())));
        }
        if (facts.isNewerThanKnown(ref)) {
            return Optional.of(all(facts, Version.NEWER));
        }
        return facts.isWithoutFacts(ref) ? Optional.of(all(facts, Version.OLDER)) : Optional.empty();
    }

    private static KnownUse all(ActionFacts facts, Version version) {
        return new KnownUse(facts, version, facts.majors());
    }

    // What was released after the facts were gathered may declare more.
    private static boolean isCovered(String ref, ActionMajor major) {
        return major.describes(ref) || Versions.compare(ref, major.release().name()) <= 0;
    }

    /** The release that is used, where it is known. */
    public Optional<ActionMajor> major() {
        return majors.size() == 1 ? Optional.of(majors.get(0)) : Optional.empty();
    }

    /** The input of a name that it may have: that of the newest release that has one. */
    public Optional<KnownInput> input(String name) {
        for (var major : majors) {
            var input = major.input(name);
            if (input.isPresent()) {
                return input;
            }
        }
        return Optional.empty();
    }

    /** Whether what the facts tell should hold for what is used: they cover its version, and it should not have changed since. */
    public boolean isSure() {
        if (isStale()) {
            return false;
        }
        return switch (version) {
            case COVERED, MAIN -> true;
            case COMMIT, OTHER -> facts.isComplete();
            case NEWER, OLDER -> false;
        };
    }

    // The facts of it were old already when all were collected. What is archived does not change.
    private boolean isStale() {
        return facts.archived().isEmpty()
                && facts.snapshot().plusMonths(FRESH_MONTHS).isBefore(ActionFacts.collected());
    }
}
