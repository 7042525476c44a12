package dev.millrace.dsl.release;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;

/**
 * The words for steps that stop a release. Each runs in the job that it is a step of, after a checkout, in {@code bash}; what it looks at comes
 * by {@code env}, so that no text of others becomes part of a script.
 *
 * <pre>{@code
 * var version = run("echo \"value=$(cat VERSION)\" >> \"$GITHUB_OUTPUT\"").id("version");
 * job("guardrails").steps(
 *         Checkout.v7(), version,
 *         tagEqualsVersion(version.output("value")),
 *         noDevelopmentVersion(version.output("value")),
 *         cleanWorkingTree())
 * }</pre>
 */
@PublicApi
@Transparent
public final class ReleaseChecks {

    private ReleaseChecks() {}

    /**
     * The tag of the run, with or without {@code v} in front, is this version: text, or an expression such as an output of a step before. Where
     * the tag is not that of the run, say it with {@code env("TAG", …)}.
     */
    public static RunStep tagEqualsVersion(Object version) {
        return step("The tag is the version", "tag-equals-version")
                .env("TAG", "${{ github.ref_name }}")
                .env("VERSION", version.toString());
    }

    /** No file differs from its commit, and there is none that is neither committed nor ignored. */
    public static RunStep cleanWorkingTree() {
        return step("The working tree is clean", "clean-working-tree");
    }

    /**
     * The version has none of the marks of development: {@code -SNAPSHOT}, {@code .dev3}, {@code dirty}, or something local after {@code +}.
     *
     * @param version text, or an expression such as an output of a step before
     */
    public static RunStep noDevelopmentVersion(Object version) {
        return noDevelopmentVersion(version, "snapshot", "dev", "dirty", "+");
    }

    /**
     * The version has none of these marks.
     *
     * @param version text, or an expression such as an output of a step before
     * @param marks words in lower case, like {@code alpha}, which are found in any case and before numbers; {@code +} refuses whatever comes after one
     * @throws IllegalArgumentException when there is none, or one that is no word
     */
    public static RunStep noDevelopmentVersion(Object version, String... marks) {
        for (var mark : marks) {
            if (!mark.equals("+") && (mark.isEmpty() || !mark.chars().allMatch(c -> c >= 'a' && c <= 'z'))) {
                throw new IllegalArgumentException("\"" + mark
                        + "\" cannot be a mark of a version: give words in lower case, like \"alpha\", or \"+\"");
            }
        }
        requireSome("noDevelopmentVersion", "mark, like \"snapshot\"", marks);
        return step("The version is not one in development", "no-development-version")
                .env("VERSION", version.toString())
                .env("SUFFIXES", String.join(" ", marks));
    }

    /**
     * Each of these is there, not empty, and, where it is an archive, whole. Their checksums are written to {@code SHA256SUMS} in the folder of the
     * step, to be handed over with them; see {@link #checksumsMatch}.
     *
     * @param packages files with the wildcards of {@code bash}; each has to match something
     * @throws IllegalArgumentException when there is none, or a blank one
     */
    public static RunStep packageIntegrity(String... packages) {
        requireSome("packageIntegrity", "file, like \"dist/*.whl\"", packages);
        return step("The packages are whole", "package-integrity").env("PACKAGES", String.join("\n", packages));
    }

    /** The packages have the checksums that {@link #packageIntegrity} has written to {@code SHA256SUMS}, perhaps in another job. */
    public static RunStep checksumsMatch() {
        return step("The packages are those that were built", "checksums-match");
    }

    /**
     * So many percent of the lines are covered by tests.
     *
     * @param percent from 1 to 100
     * @throws IllegalArgumentException when the number is another one
     */
    public static RunStep coverageAtLeast(int percent, CoverageReport report) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("coverageAtLeast(" + percent + ", …) is no percentage: give 1 to 100");
        }
        return step(
                        "At least " + percent + " % of the lines are covered",
                        "coverage-" + report.format(),
                        "coverage-at-least")
                .env("REPORTS", String.join("\n", report.files()))
                .env("MINIMUM", percent);
    }

    /** Reports of JaCoCo as CSV: {@code jacoco("target/site/jacoco/jacoco.csv")}. */
    public static CoverageReport jacoco(String... files) {
        return CoverageReport.of("jacoco", files);
    }

    /** Reports in Cobertura's XML, which coverage.py, tarpaulin, coverlet and others write: {@code cobertura("coverage.xml")}. */
    public static CoverageReport cobertura(String... files) {
        return CoverageReport.of("cobertura", files);
    }

    /** Reports of lcov, which c8, Jest, cargo-llvm-cov and others write: {@code lcov("coverage/lcov.info")}. */
    public static CoverageReport lcov(String... files) {
        return CoverageReport.of("lcov", files);
    }

    /**
     * No package that the project depends on has a known vulnerability; npm and Maven stop at those that are high or critical. The tool is
     * fetched where it is not on the runner.
     */
    public static RunStep vulnerabilityAudit(Ecosystem ecosystem) {
        return step("No dependency has a known vulnerability (" + ecosystem.title() + ")", "audit-" + ecosystem.word());
    }

    /**
     * Every package that the project depends on may be used under one of these licences. A package that is well though its licence is another is
     * said with {@code env("EXCEPTIONS", …)}, one on each line: its name, its licence as the package says it, and after {@code #} the reason; with
     * another licence it is refused again.
     *
     * <pre>{@code
     * licencesAllowed(Ecosystem.CARGO, "MIT", "Apache-2.0")
     *         .env("EXCEPTIONS", "unicode-ident (MIT OR Apache-2.0) AND Unicode-3.0 # tables of Unicode")
     * }</pre>
     *
     * @param licences ids of SPDX, like {@code MIT} and {@code Apache-2.0}, or other names in the words of a package
     * @throws IllegalArgumentException when there is none, or a blank one
     */
    public static RunStep licencesAllowed(Ecosystem ecosystem, String... licences) {
        requireSome("licencesAllowed", "licence, like \"MIT\"", licences);
        return step(
                        "Every licence is allowed (" + ecosystem.title() + ")",
                        "licences-" + ecosystem.word(),
                        "licences-allowed")
                .env("ALLOWED", String.join("\n", licences));
    }

    private static RunStep step(String name, String... scripts) {
        var text = new StringBuilder();
        for (var script : scripts) {
            text.append(ReleaseScript.text(script));
        }
        return Millrace.run(text.toString()).named(name).shell("bash");
    }

    private static void requireSome(String word, String example, String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(word + "(…) has nothing to look at: name at least one " + example);
        }
        for (var value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(
                        word + "(…) has a blank value, \"" + value + "\": leave it out, or name a " + example);
            }
        }
    }
}
