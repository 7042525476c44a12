package dev.millrace.rules.semantics.call;

import dev.millrace.core.facts.PermissionScopes;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The permissions that are written down for a job, on it or on its workflow, where all of them can be read.
 *
 * @param everything the level of {@code read-all} or {@code write-all}
 * @param scopes the levels of single scopes; all others have none
 * @param origin where they are written
 * @param isJob whether the job itself has them, and not its workflow
 */
record Grant(Optional<Level> everything, Map<String, Level> scopes, Origin origin, boolean isJob) implements Located {

    // What GitHub compares for read-all and write-all; of newer scopes nobody has seen it.
    private static final List<String> COMMON = List.of(
            "actions",
            "checks",
            "contents",
            "deployments",
            "discussions",
            "issues",
            "packages",
            "pages",
            "pull-requests",
            "security-events",
            "statuses");

    private static final String ID_TOKEN = "id-token";

    /** The written permissions of a job; empty where the default holds, and where they are not sure. */
    static Optional<Grant> of(Job job, Workflow workflow) {
        return isSilent(job, workflow)
                ? Optional.empty()
                : job.permissions().isPresent() ? read(job.permissions(), true) : read(workflow.permissions(), false);
    }

    /** Whether neither the job nor its workflow says anything, so that it has what its caller has. */
    static boolean isSilent(Job job, Workflow workflow) {
        return !job.permissions().isPresent()
                && !job.mayHold("permissions")
                && !workflow.permissions().isPresent()
                && !workflow.mayHold("permissions");
    }

    private static Optional<Grant> read(Permissions permissions, boolean isJob) {
        var shorthand = permissions.shorthand();
        if (shorthand.isPresent()) {
            var everything = switch (shorthand.get().raw()) {
                case "read-all" -> Optional.of(Level.READ);
                case "write-all" -> Optional.of(Level.WRITE);
                default -> Optional.<Level>empty();
            };
            return everything.map(level -> new Grant(Optional.of(level), Map.of(), permissions.origin(), isJob));
        }
        var scopes = new HashMap<String, Level>();
        for (var entry : permissions.scopes()) {
            var scope = PermissionScopes.all().find(entry.key().raw());
            scope.flatMap(known -> Level.named(entry.value().raw()))
                    .ifPresent(level -> scopes.put(entry.key().raw(), level));
        }
        var isSure = permissions.isPresent()
                && permissions.origin().form() != Form.NULL
                && scopes.size() == permissions.scopes().entries().size()
                && permissions.scopes().expression().isEmpty()
                && permissions.scopes().unreadable().isEmpty();
        return isSure
                ? Optional.of(new Grant(Optional.empty(), scopes, permissions.origin(), isJob))
                : Optional.empty();
    }

    /** The permissions, as {@code contents: write}, that these ask for and the others do not give. */
    List<String> beyond(Grant allowed) {
        var lacking = new ArrayList<String>();
        if (everything.isPresent()) {
            COMMON.forEach(scope -> compare(scope, everything.get(), allowed, lacking));
            if (everything.get() == Level.WRITE) {
                compare(ID_TOKEN, Level.WRITE, allowed, lacking);
            }
        } else {
            scopes.keySet().stream()
                    .sorted()
                    .forEach(scope -> compare(scope, scopes.getOrDefault(scope, Level.NONE), allowed, lacking));
        }
        return lacking;
    }

    private static void compare(String scope, Level wanted, Grant allowed, List<String> lacking) {
        if (wanted.compareTo(allowed.levelOf(scope)) > 0) {
            lacking.add(scope + ": " + wanted.word());
        }
    }

    private Level levelOf(String scope) {
        // To be without id-token is the rule even where all can be read.
        return everything
                .map(level -> level == Level.READ && scope.equals(ID_TOKEN) ? Level.NONE : level)
                .orElseGet(() -> scopes.getOrDefault(scope, Level.NONE));
    }
}
