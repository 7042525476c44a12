package dev.millrace.rules;

import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.fixture.FixtureContract;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.RuleDefinition;
import java.util.Collection;

class RuleFixtureTest extends FixtureContract {

    @Override
    protected Collection<RuleMetadata> owned() {
        return RuleCatalog.load().rules().stream().map(RuleDefinition::metadata).toList();
    }
}
