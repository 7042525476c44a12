package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.RuleMetadata;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration comes to for a file: a profile, and where a rule was given a severity or options of its own, those.
 *
 * <pre>{@code
 * Settings.of(Profile.DEFAULT).withSeverity("unpinned-action", Severity.ERROR).withRunnerLabels(List.of("team-*"))
 * }</pre>
 *
 * @param profile how much to hear
 * @param severities the severities of rules that differ from the profile's, by id
 * @param ruleOptions what rules are told beside, by id
 * @param runnerLabels the labels of self-hosted and larger runners, as globs
 * @param variables all variables that the repository has; empty when the configuration does not list them
 * @param shellcheck the lowest level of shellcheck that is reported; empty when the configuration does not ask for it
 * @param target where the workflows run
 * @param date the day that dates are compared with; empty for today
 */
@PublicApi
public record Settings(
        Profile profile,
        Map<String, Severity> severities,
        Map<String, RuleOptions> ruleOptions,
        List<String> runnerLabels,
        Optional<ConfiguredVariables> variables,
        Optional<Severity> shellcheck,
        Target target,
        Optional<LocalDate> date) {

    /** Copies the collections. */
    public Settings {
        severities = Map.copyOf(severities);
        ruleOptions = Map.copyOf(ruleOptions);
        runnerLabels = List.copyOf(runnerLabels);
    }

    /** A profile alone. */
    public static Settings of(Profile profile) {
        return new Settings(
                profile,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Target.GITHUB_COM,
                Optional.empty());
    }

    /** The same settings under another profile. */
    public Settings withProfile(Profile value) {
        return new Settings(value, severities, ruleOptions, runnerLabels, variables, shellcheck, target, date);
    }

    /** The same settings with a severity for a rule, whatever its findings say of themselves. */
    public Settings withSeverity(String rule, Severity value) {
        var more = new HashMap<>(severities);
        more.put(rule, value);
        return new Settings(profile, more, ruleOptions, runnerLabels, variables, shellcheck, target, date);
    }

    /** The same settings with options for a rule, over those that it has. */
    public Settings withOptions(String rule, RuleOptions value) {
        var more = new HashMap<>(ruleOptions);
        more.merge(rule, value, (old, added) -> added.over(old));
        return new Settings(profile, severities, more, runnerLabels, variables, shellcheck, target, date);
    }

    // One copy for all, where each rule alone would copy those before it again.
    Settings with(List<RuleChange> changes) {
        var moreSeverities = new HashMap<>(severities);
        var moreOptions = new HashMap<>(ruleOptions);
        for (var change : changes) {
            change.severity().ifPresent(severity -> moreSeverities.put(change.rule(), severity));
            if (!change.options().isEmpty()) {
                moreOptions.merge(change.rule(), change.options(), (old, added) -> added.over(old));
            }
        }
        return new Settings(profile, moreSeverities, moreOptions, runnerLabels, variables, shellcheck, target, date);
    }

    /** The same settings with these labels. */
    public Settings withRunnerLabels(List<String> value) {
        return new Settings(profile, severities, ruleOptions, value, variables, shellcheck, target, date);
    }

    /** The same settings with these variables, and no other. */
    public Settings withVariables(ConfiguredVariables value) {
        return new Settings(
                profile, severities, ruleOptions, runnerLabels, Optional.of(value), shellcheck, target, date);
    }

    /** The same settings with what shellcheck says at this level and above. */
    public Settings withShellcheck(Severity value) {
        return new Settings(
                profile, severities, ruleOptions, runnerLabels, variables, Optional.of(value), target, date);
    }

    /** The same settings for another target. */
    public Settings withTarget(Target value) {
        return new Settings(profile, severities, ruleOptions, runnerLabels, variables, shellcheck, value, date);
    }

    /** The same settings on a given day. */
    public Settings asOf(LocalDate value) {
        return new Settings(
                profile, severities, ruleOptions, runnerLabels, variables, shellcheck, target, Optional.of(value));
    }

    /** The day that dates are compared with: the given one, or today in UTC. */
    public LocalDate asOf() {
        return date.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    /** What a rule is told beside its severity. */
    public RuleOptions options(String rule) {
        return ruleOptions.getOrDefault(rule, RuleOptions.NONE);
    }

    /** How severe a rule is. */
    public Severity severityOf(RuleMetadata rule) {
        var own = severities.get(rule.id());
        return own == null ? profile.severityOf(rule) : own;
    }

    /** A finding with its severity under these settings; empty when nobody wants to hear it. */
    public Optional<Finding> apply(Finding finding) {
        var own = severities.get(finding.rule().id());
        if (own == null) {
            return profile.apply(finding);
        }
        return own == Severity.OFF ? Optional.empty() : Optional.of(finding.withSeverity(own));
    }
}
