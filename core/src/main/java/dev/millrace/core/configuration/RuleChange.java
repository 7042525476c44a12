package dev.millrace.core.configuration;

import dev.millrace.annotations.Severity;
import java.util.Optional;

/** What is different for a rule: its severity, where that is given, and options over those that it has. */
record RuleChange(String rule, Optional<Severity> severity, RuleOptions options) {}
