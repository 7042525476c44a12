package dev.millrace.templates.aws;

import dev.millrace.actions.AmazonEcrLogin;
import dev.millrace.actions.ConfigureAwsCredentials;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Transparent;

/**
 * Logs in to Amazon's cloud without a password that could be stolen: GitHub says whose run it is, and a role trusts that. The job needs
 * {@code id-token: write}.
 *
 * <pre>{@code
 * ubuntu("push").permissions(contents(READ), idToken(WRITE)).steps(checkout(), assumeRole(variable("AWS_ROLE"), "eu-central-1"), loginToEcr())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Aws {

    private Aws() {}

    /**
     * Takes a role for the steps that follow.
     *
     * @param role the role's ARN; text or an expression
     * @param region like {@code eu-central-1}; text or an expression
     */
    public static ConfigureAwsCredentials assumeRole(Object role, Object region) {
        return ConfigureAwsCredentials.v6()
                .named("Log in to AWS")
                .roleToAssume(role.toString())
                .awsRegion(region.toString());
    }

    /** Logs Docker in to the account's private registry; its {@code registryOutput()} says where that is. */
    public static AmazonEcrLogin loginToEcr() {
        return AmazonEcrLogin.v2().named("Log in to ECR");
    }
}
