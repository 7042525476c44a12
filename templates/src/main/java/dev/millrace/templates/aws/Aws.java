package dev.millrace.templates.aws;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;

import dev.millrace.actions.AmazonEcrLogin;
import dev.millrace.actions.ConfigureAwsCredentials;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;

/**
 * Logs in to Amazon's cloud and works there. With a role there is no password that could be stolen: GitHub says whose run it is, and the role trusts
 * that; the job needs {@code id-token: write}.
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

    /**
     * Copies a folder to S3; a second time, it replaces what is there.
     *
     * @param folder a folder of the workspace
     * @param target where to, like {@code s3://bucket/wheels/}; text, with expressions or without
     */
    public static RunStep copyToS3(String folder, String target) {
        return run("aws s3 cp --recursive --no-progress " + folder + " \"$TARGET\"")
                .named("Copy to S3")
                .env("TARGET", target);
    }

    /**
     * Uploads those Python packages of {@code dist} to CodeArtifact that it does not have yet; {@code twine} has to be there.
     *
     * @param domain the domain, which owns the files; text or an expression
     * @param repository the repository of the domain; text or an expression
     * @param name the name of the package
     * @param version its version; text or an expression
     */
    public static RunStep uploadToCodeArtifact(Object domain, Object repository, String name, Object version) {
        return script(Aws.class, "upload-to-codeartifact.sh")
                .named("Publish to CodeArtifact")
                .env("DOMAIN", domain.toString())
                .env("REPOSITORY", repository.toString())
                .env("PACKAGE", name)
                .env("VERSION", version.toString());
    }

    /**
     * Logs in with the key of a user, for accounts that do not trust GitHub yet. Such a key works until somebody deletes it: a role is
     * better.
     *
     * @param id the key's id, as a secret
     * @param key the key, as a secret
     * @param region like {@code eu-central-1}; text or an expression
     */
    public static ConfigureAwsCredentials useAccessKey(Object id, Object key, Object region) {
        return ConfigureAwsCredentials.v6()
                .named("Log in to AWS")
                .awsAccessKeyId(id.toString())
                .awsSecretAccessKey(key.toString())
                .awsRegion(region.toString());
    }

    /** Lets {@code kubectl} talk to a namespace of a cluster of EKS, for the steps that follow a login. */
    public static RunStep connectToEks(Object cluster, Object namespace) {
        return run("""
                aws eks update-kubeconfig --name "$CLUSTER"
                kubectl config set-context --current --namespace "$NAMESPACE"
                """)
                .named("Connect to the cluster")
                .shell("bash")
                .env("CLUSTER", cluster.toString())
                .env("NAMESPACE", namespace.toString());
    }
}
