package dev.millrace.core.configuration;

import static java.util.stream.Collectors.toCollection;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.source.Located;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays the files of a configuration over one another, the farthest first. What a file has locked, those after it may only make stricter. */
final class Merging {

    private final Map<String, Lock> locks = new LinkedHashMap<>();
    private final List<PathChange> paths = new ArrayList<>();
    private List<PathChange> ignored = List.of();
    private Settings settings = Settings.of(Profile.DEFAULT);
    private Optional<Severity> failOn = Optional.empty();
    private final List<Text> policies = new ArrayList<>();
    private Optional<Noted<Profile>> lockedProfile = Optional.empty();
    private Optional<Noted<Severity>> lockedFailOn = Optional.empty();

    /**
     * What holds for a locked rule.
     *
     * @param floor the lowest severity that it may have
     * @param options the options that may not change
     */
    private record Lock(RuleMetadata rule, Severity floor, RuleOptions options, Located place) {}

    /** Adds what actionlint is told, below everything else. */
    void addActionlint(Layer layer) {
        add(layer);
        ignored = List.copyOf(paths);
        paths.clear();
    }

    /** Adds a file that is nearer than those before it. */
    void add(Layer layer) {
        layer.profile().ifPresent(profile -> add(profile, layer.findings()));
        layer.failOn().ifPresent(severity -> addFailOn(severity, layer.findings()));
        layer.target().ifPresent(target -> settings = settings.withTarget(target));
        layer.runnerLabels().ifPresent(labels -> settings = settings.withRunnerLabels(labels));
        layer.variables().ifPresent(variables -> settings = settings.withVariables(variables));
        layer.shellcheck().ifPresent(severity -> settings = settings.withShellcheck(severity));
        // A file that could drop the policies of those it extends would weaken them.
        policies.addAll(layer.policies().orElse(List.of()));
        settings = settings.with(changes(layer.rules(), layer.findings()));
        for (var path : layer.paths()) {
            paths.add(new PathChange(path.glob(), changes(path.rules(), layer.findings())));
        }
        lock(layer);
    }

    private void add(Noted<Profile> profile, FileFindings findings) {
        if (lockedProfile.isPresent()
                && profile.value().compareTo(lockedProfile.get().value()) < 0) {
            weaker(
                    profile.place(),
                    "profile",
                    lockedProfile.get().value(),
                    lockedProfile.get().place(),
                    findings);
        } else {
            settings = settings.withProfile(profile.value());
        }
    }

    private void addFailOn(Noted<Severity> severity, FileFindings findings) {
        if (lockedFailOn.isPresent()
                && severity.value().compareTo(lockedFailOn.get().value()) > 0) {
            var locked = lockedFailOn.get();
            weaker(severity.place(), "fail-on", Values.lower(locked.value()), locked.place(), findings);
        } else {
            failOn = Optional.of(severity.value());
        }
    }

    private List<RuleChange> changes(List<RuleEntry> entries, FileFindings findings) {
        var changes = new ArrayList<RuleChange>();
        for (var entry : entries) {
            for (var rule : entry.rules()) {
                var lock = locks.get(rule.id());
                changes.add(
                        lock == null
                                ? new RuleChange(rule.id(), entry.severity().map(Noted::value), entry.optionsOf(rule))
                                : change(entry, lock, findings));
            }
        }
        return changes;
    }

    private static RuleChange change(RuleEntry entry, Lock lock, FileFindings findings) {
        var rule = lock.rule().id();
        var severity = entry.severity();
        if (severity.isPresent() && severity.get().value().compareTo(lock.floor()) < 0) {
            weaker(severity.get().place(), rule, Values.lower(lock.floor()), lock.place(), findings);
            severity = Optional.empty();
        }
        var options = entry.optionsOf(lock.rule());
        for (var name : lock.options().names()) {
            var written = entry.written().get(name);
            if (written != null && !options.isSame(name, lock.options())) {
                findings.add(
                        ReaderCheck.CONFIG_LOCKED,
                        written.key(),
                        "\"" + name + "\" of the rule \"" + rule + "\" is locked and stays as it is",
                        Related.to(lock.place(), "locked here"));
            }
        }
        return new RuleChange(
                rule,
                severity.map(Noted::value),
                options.only(name -> !lock.options().names().contains(name)));
    }

    private static void weaker(Located place, String what, Object least, Located locked, FileFindings findings) {
        findings.add(
                ReaderCheck.CONFIG_LOCKED,
                place,
                "\"" + what + "\" is locked: it can be stricter than \"" + least + "\", and not weaker",
                Related.to(locked, "locked here"));
    }

    // What was locked stays so, at the severity that it has now.
    private void lock(Layer layer) {
        for (var entry : layer.rules()) {
            for (var rule : entry.rules()) {
                var old = locks.get(rule.id());
                if (entry.isLocked() || layer.isLocked()) {
                    locks.put(rule.id(), lock(rule, entry, old));
                }
            }
        }
        if (layer.isLocked()) {
            lockedProfile = layer.profile()
                    .map(at -> new Noted<>(settings.profile(), at.place()))
                    .or(() -> lockedProfile);
            lockedFailOn = layer.failOn()
                    .flatMap(at -> failOn.map(value -> new Noted<>(value, at.place())))
                    .or(() -> lockedFailOn);
        }
    }

    private Lock lock(RuleMetadata rule, RuleEntry entry, @Nullable Lock old) {
        var severity = settings.severityOf(rule);
        var options = entry.optionsOf(rule);
        if (old == null) {
            return new Lock(rule, severity, options, entry.name());
        }
        var floor = severity.compareTo(old.floor()) > 0 ? severity : old.floor();
        return new Lock(rule, floor, old.options().over(options), old.place());
    }

    // It knows nothing of locks, so it is no mistake of its author.
    private PathChange withoutLocked(PathChange path) {
        return new PathChange(
                path.glob(),
                path.rules().stream()
                        .filter(change -> !locks.containsKey(change.rule()))
                        .toList());
    }

    /** What the files come to. */
    Configuration configuration() {
        // A weaker profile does not reach a rule that is locked without a severity of its own.
        settings = settings.with(locks.values().stream()
                .filter(lock -> settings.severityOf(lock.rule()).compareTo(lock.floor()) < 0)
                .map(lock -> new RuleChange(lock.rule().id(), Optional.of(lock.floor()), RuleOptions.NONE))
                .toList());
        var all = ignored.stream().map(this::withoutLocked).collect(toCollection(ArrayList::new));
        all.addAll(paths);
        return Configuration.of(
                settings, all, failOn, policies.stream().distinct().toList());
    }
}
