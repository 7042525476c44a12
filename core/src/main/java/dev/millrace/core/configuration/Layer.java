package dev.millrace.core.configuration;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;

/** What one file of a configuration says. */
record Layer(
        Optional<Noted<Profile>> profile,
        Optional<Noted<Severity>> failOn,
        Optional<Target> target,
        Optional<List<String>> runnerLabels,
        Optional<ConfiguredVariables> variables,
        Optional<Severity> shellcheck,
        List<RuleEntry> rules,
        List<PathEntry> paths,
        Optional<List<Text>> policies,
        boolean isLocked,
        FileFindings findings) {}
