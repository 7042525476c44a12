package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an action or reusable workflow that others may use: its releases with their inputs and outputs.
 *
 * <p>Facts are as of a {@code snapshot}; what its owner released later is not among them.
 *
 * <pre>{@code
 * ActionFacts.find("actions/cache")
 *         .flatMap(facts -> facts.forRef("v4.3.0"))
 *         .flatMap(major -> major.input("key")) // required, a string
 * }</pre>
 *
 * @param name what a workflow writes before the {@code @}
 * @param repository the same without a path, as GitHub spells it
 * @param snapshot the day of the newest commit that was seen
 * @param archived that the repository takes no changes any more, and who says so; absent where nobody does
 * @param successor the action to use instead, as the repository's own README says
 * @param released the majors with a release in the repository, newest first, including those without facts
 * @param announced the majors that their owner called deprecated or unsupported, including those without facts
 * @param majors the releases with facts, newest major first, lines of development like {@code master} last
 */
@PublicApi
public record ActionFacts(
        String name,
        String repository,
        LocalDate snapshot,
        Optional<Archived> archived,
        Optional<String> successor,
        List<String> released,
        List<String> announced,
        List<ActionMajor> majors) {

    /** Who says that a repository is archived: {@code README} is what its own text says. */
    @PublicApi
    public enum Archived {
        /** The repository itself. */
        README,
        /** It is said so, without a word of the repository. */
        UNCONFIRMED
    }

    /** Copies the lists. */
    public ActionFacts {
        released = List.copyOf(released);
        announced = List.copyOf(announced);
        majors = List.copyOf(majors);
    }

    /** The facts of {@code owner/repo} in any case, or of {@code owner/repo/path} with the case of the path, as GitHub reads them. */
    public static Optional<ActionFacts> find(String name) {
        return ActionFactsIndex.find(name);
    }

    /** The names of all actions with facts, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(ActionFactsIndex.newestMajors().keySet());
    }

    /** The newest major of each action with facts, by the action's name: {@code actions/cache} has {@code v5}. */
    public static Map<String, String> newestMajors() {
        return ActionFactsIndex.newestMajors();
    }

    /** The day on which the facts of all actions were collected last. */
    public static LocalDate collected() {
        return ActionFactsIndex.collected();
    }

    /** The release with facts of exactly this major, like {@code v4}, or of this branch. */
    public Optional<ActionMajor> major(String name) {
        for (var major : majors) {
            if (major.name().equals(name)) {
                return Optional.of(major);
            }
        }
        return Optional.empty();
    }

    /**
     * The major that a ref denotes: {@code v4}, {@code v4.1.2}, {@code 4.1}, a tag, a branch or a commit of {@link #majors()};
     * absent for what is not known, like another commit, a newer major, or a pre-release.
     */
    public Optional<ActionMajor> forRef(String ref) {
        for (var major : majors) {
            if (major.isAt(ref)) {
                return Optional.of(major);
            }
        }
        return VersionRef.parse(ref)
                .flatMap(version -> major("v" + version.major()).filter(major -> version.isOf(major.release())));
    }

    /** Whether a ref names a version of a major newer than any that was released at the snapshot. */
    public boolean isNewerThanKnown(String ref) {
        var version = VersionRef.parse(ref);
        if (version.isEmpty() || forRef(ref).isPresent()) {
            return false;
        }
        for (var known : released) {
            if (!version.get().isNewerThan(known)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a ref names a version of a major of which nothing is known, and which is not newer than all others: mostly an old one. */
    public boolean isWithoutFacts(String ref) {
        return VersionRef.parse(ref)
                .filter(version -> major("v" + version.major()).isEmpty())
                .filter(version -> !isNewerThanKnown(ref))
                .isPresent();
    }

    /** Whether there are facts of all majors that were released, so that any commit is of one of them. */
    public boolean isComplete() {
        return released.stream().allMatch(name -> major(name).isPresent());
    }
}
