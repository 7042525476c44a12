package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PermissionScopesTest {

    @Test
    void thereAreTwentyScopes() {
        assertThat(PermissionScopes.all().names())
                .hasSize(20)
                .contains("contents", "packages", "pull-requests", "code-quality", "drives")
                .isSorted();
    }

    @Test
    void contentsCanBeReadAndWritten() {
        assertThat(scope("contents").levels()).containsExactly("read", "write", "none");
    }

    @Test
    void idTokenAndCopilotRequestsCannotBeRead() {
        assertThat(scope("id-token").levels()).containsExactly("write", "none");
        assertThat(scope("copilot-requests").allows("read")).isFalse();
    }

    @Test
    void modelsAndVulnerabilityAlertsCannotBeWritten() {
        assertThat(scope("models").levels()).containsExactly("read", "none");
        assertThat(scope("vulnerability-alerts").allows("write")).isFalse();
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(PermissionScopes.all().find("Contents")).isEmpty();
    }

    @Test
    void metadataIsNoScopeOfAWorkflow() {
        assertThat(PermissionScopes.all().find("metadata")).isEmpty();
    }

    private static PermissionScope scope(String name) {
        return PermissionScopes.all().find(name).orElseThrow();
    }
}
