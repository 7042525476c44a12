package dev.millrace.core.configuration;

import java.util.List;

/** What is different for some files. */
record PathChange(PathGlob glob, List<RuleChange> rules) {

    PathChange {
        rules = List.copyOf(rules);
    }
}
