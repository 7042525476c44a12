package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The newest release of a major of an action, or a branch that workflows use like one.
 *
 * <pre>{@code
 * ActionFacts.find("actions/cache").flatMap(facts -> facts.major("v4")).orElseThrow().outputs() // cache-hit
 * }</pre>
 *
 * @param name the major like {@code v4}, also where tags have no {@code v}; or the name of the branch
 * @param release the tag of the greatest version, or the branch
 * @param date the day of its commit
 * @param moving the ref that moves with the major; without it {@code @v4} does not resolve
 * @param kind how it runs: a value of {@code runs.using}, {@code reusable-workflow}, or {@code docker-image}
 * @param image the image or Dockerfile of what runs in a container
 * @param metadata the file that declares the inputs, like {@code action.yml}
 * @param deprecatedFor why it is deprecated; empty when it is not
 * @param deprecationScheduled the month from which it will be deprecated, as its owner announced
 * @param ownUseOfToken whether its steps use the workflow's token though no input has it as default
 * @param inputs the inputs, in the order of their declaration
 * @param outputs the names of the outputs, in the order of their declaration
 * @param dynamicOutputs whether its outputs depend on its inputs or on what it runs, so that there are others beside the declared ones
 * @param secrets the secrets of a reusable workflow, in the order of their declaration
 */
@PublicApi
public record ActionMajor(
        String name,
        ActionRef release,
        LocalDate date,
        Optional<MovingRef> moving,
        String kind,
        Optional<String> image,
        Optional<String> metadata,
        List<DeprecationReason> deprecatedFor,
        Optional<YearMonth> deprecationScheduled,
        boolean ownUseOfToken,
        List<KnownInput> inputs,
        List<String> outputs,
        boolean dynamicOutputs,
        List<KnownSecret> secrets) {

    /** Why a major is deprecated: {@code RUNTIME} when runners no longer have its Node.js. */
    @PublicApi
    public enum DeprecationReason {
        /** It runs on a Node.js that runners have removed. */
        RUNTIME,
        /** Its metadata says so. */
        METADATA,
        /** The README says so. */
        README,
        /** The changelog says so. */
        CHANGELOG,
        /** Its owner or GitHub gave notice of it. */
        NOTICE,
        /** Its name says so. */
        NAME,
        /** The repository is archived. */
        ARCHIVED
    }

    /** Copies the lists. */
    public ActionMajor {
        deprecatedFor = List.copyOf(deprecatedFor);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        secrets = List.copyOf(secrets);
    }

    /** The input of a name, in any case, as runners read it. */
    public Optional<KnownInput> input(String name) {
        for (var input : inputs) {
            if (input.name().equalsIgnoreCase(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** Whether it has an output of this name, in any case, as expressions read it. */
    public boolean hasOutput(String name) {
        for (var output : outputs) {
            if (output.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it has no outputs but the declared ones. GitHub hands on nothing else of a composite action or a workflow; programs may
     * set any, and those that declare none at all mostly do.
     */
    public boolean hasOnlyDeclaredOutputs() {
        return !dynamicOutputs && (!outputs.isEmpty() || kind.equals("composite") || kind.equals("reusable-workflow"));
    }

    /** The value of {@code runs.using} that it has; absent for reusable workflows and images. */
    public Optional<RunsUsing> runsUsing() {
        return RunsUsing.find(kind);
    }

    /** Whether it is deprecated for any reason. */
    public boolean deprecated() {
        return !deprecatedFor.isEmpty();
    }

    /** Whether it gets the workflow's token unless a workflow says otherwise. */
    public boolean usesToken() {
        return ownUseOfToken || inputs.stream().anyMatch(KnownInput::defaultsToToken);
    }

    /** Whether the ref is this major's name, or one of its refs or commits. */
    public boolean isAt(String ref) {
        return name.equals(ref)
                || release.isAt(ref)
                || moving.map(moved -> moved.ref().isAt(ref)).orElse(false);
    }

    /**
     * Whether inputs and outputs here are those at this ref: at the release, and at a moving ref of the same interface.
     * Other versions of the major may have more or fewer.
     */
    public boolean describes(String ref) {
        return release.isAt(ref)
                || moving.map(moved -> moved.sameInterface() && moved.ref().isAt(ref))
                        .orElse(false);
    }
}
