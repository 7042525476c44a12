package dev.millrace.rules.action.use;

import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.context.ActionUse;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the steps before a step have put into the workspace. */
final class Workspace {

    private static final String CHECKOUT = "actions/checkout";
    private static final String OF_GITHUB = ".github/";
    private static final List<String> FETCHING = List.of("checkout", "clone", "download", "cache", "fetch");

    private final List<Step> before;

    private Workspace(List<Step> before) {
        this.before = before;
    }

    static Workspace before(Step step, Scope scope) {
        var before = new ArrayList<Step>();
        add(steps(scope), step, before);
        return new Workspace(before);
    }

    private static List<Step> steps(Scope scope) {
        if (scope.job().isPresent()) {
            return scope.job().get() instanceof StepsJob job ? job.steps().items() : List.of();
        }
        return scope.action().flatMap(action -> action.runs()).orElse(null) instanceof CompositeRuns runs
                ? runs.steps().items()
                : List.of();
    }

    // Adds steps up to the last one, and says whether that was met. Two steps may be equal, so this one itself is
    // looked for.
    @SuppressWarnings("ReferenceEquality")
    private static boolean add(List<Step> steps, Step last, List<Step> before) {
        for (var step : steps) {
            if (step == last) {
                return true;
            }
            if (step instanceof ParallelStep parallel && add(parallel.steps().items(), last, before)) {
                return true;
            }
            before.add(step);
        }
        return false;
    }

    /** Whether a folder is this repository's, as far as the steps tell: none has put another one, or another state of it, there. */
    boolean holdsOwn(String folder) {
        for (var step : before) {
            if (step instanceof UsesStep uses && isCheckout(uses) && isForeign(uses) && covers(uses, folder)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a step may have made a folder that the repository does not have. */
    boolean mayHoldMadeUp(String folder) {
        for (var step : before) {
            if (step instanceof RunStep run
                    ? mayMake(run, folder)
                    : step instanceof UsesStep uses && mayMake(uses, folder)) {
                return true;
            }
        }
        return false;
    }

    // Hardly anything writes to .github, unless it gets a repository.
    private static boolean mayMake(RunStep run, String folder) {
        var script = run.run().raw();
        return !folder.startsWith(OF_GITHUB) || script.contains(".github") || script.contains("git ");
    }

    private static boolean mayMake(UsesStep uses, String folder) {
        if (isCheckout(uses)) {
            return isForeign(uses) || uses.with().get("submodules").isPresent();
        }
        var name = uses.uses().raw().toLowerCase(Locale.ROOT);
        return folder.startsWith(OF_GITHUB)
                ? FETCHING.stream().anyMatch(name::contains)
                : !(ActionUse.of(uses.uses().raw()).orElse(null) instanceof ActionUse.OfRepository action)
                        || !action.repository().toLowerCase(Locale.ROOT).startsWith("setup-");
    }

    private static boolean isCheckout(UsesStep uses) {
        return ActionUse.of(uses.uses().raw()).orElse(null) instanceof ActionUse.OfRepository action
                && action.name().equalsIgnoreCase(CHECKOUT);
    }

    /** Whether a checkout takes another repository or state, or to a folder of its own. */
    private static boolean isForeign(UsesStep checkout) {
        return checkout.with().expression().isPresent()
                || !path(checkout).map(String::isEmpty).orElse(false)
                || !isOwn(checkout.with().get("repository"))
                || !isOwn(checkout.with().get("ref"));
    }

    // Who asks the event for the repository or the ref gets this one mostly; a branch by name is another state.
    private static boolean isOwn(Optional<Text> value) {
        return value.isEmpty()
                || value.get().isEmpty()
                || (value.get().isExpression() && value.get().raw().contains("github."));
    }

    private static boolean covers(UsesStep checkout, String folder) {
        var path = path(checkout);
        return path.isEmpty() || path.get().isEmpty() || (folder + "/").startsWith(path.get() + "/");
    }

    /** Where a checkout puts what it gets, from the workspace; absent where an expression says it. */
    private static Optional<String> path(UsesStep checkout) {
        var path = checkout.with().get("path");
        if (path.isEmpty()) {
            return Optional.of("");
        }
        return path.filter(Text::isLiteral)
                .flatMap(text -> ActionUse.of("./" + text.raw()))
                .map(ActionUse.Local.class::cast)
                .flatMap(ActionUse.Local::folder);
    }
}
