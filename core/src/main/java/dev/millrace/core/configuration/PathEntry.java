package dev.millrace.core.configuration;

import dev.millrace.core.yaml.Text;
import java.util.List;

/** A key of {@code paths} and what it says. */
record PathEntry(Text key, PathGlob glob, List<RuleEntry> rules) {}
