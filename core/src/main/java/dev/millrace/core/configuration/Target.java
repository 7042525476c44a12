package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import java.util.Optional;

/**
 * Where workflows run: on github.com, or on an Enterprise Server, which learns things later.
 *
 * <pre>{@code
 * Target.named("ghes-3.14").map(Target::minor) // 14
 * }</pre>
 *
 * @param minor the {@code N} of Enterprise Server 3.N, or -1 for github.com
 */
@PublicApi
public record Target(int minor) {

    /** The service at github.com. */
    public static final Target GITHUB_COM = new Target(-1);

    private static final String ENTERPRISE_SERVER = "ghes-3.";

    /** The target of a name as the configuration writes it: {@code github.com} or {@code ghes-3.N}. */
    public static Optional<Target> named(String name) {
        if (name.equals("github.com")) {
            return Optional.of(GITHUB_COM);
        }
        if (!name.startsWith(ENTERPRISE_SERVER)) {
            return Optional.empty();
        }
        var digits = name.substring(ENTERPRISE_SERVER.length());
        var isNumber =
                !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(new Target(Integer.parseInt(digits))) : Optional.empty();
    }

    /** Whether it is the service at github.com. */
    public boolean isGithubCom() {
        return minor < 0;
    }

    /** The name as the configuration writes it. */
    @Override
    public String toString() {
        return isGithubCom() ? "github.com" : ENTERPRISE_SERVER + minor;
    }
}
