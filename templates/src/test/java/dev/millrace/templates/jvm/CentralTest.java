package dev.millrace.templates.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is uploaded to Maven Central, with a real key, and a program in place of {@code curl}. */
@DisabledOnOs(OS.WINDOWS)
class CentralTest {

    @TempDir
    private Path folder;

    private Bash bash;

    @BeforeEach
    void stage() {
        bash = Bash.in(folder, "gpg", "zip", "unzip", "jq")
                .file("release-bundle/org/acme/shop/1.2.3/shop-1.2.3.jar", "jar")
                .file("release-bundle/org/acme/shop/1.2.3/shop-1.2.3.pom", "pom");
        bash.run("""
                export GNUPGHOME="$PWD/key"
                mkdir -m 700 key
                gpg --batch --quiet --pinentry-mode loopback --passphrase 'a b' --quick-generate-key Acme ed25519 sign never
                gpg --batch --quiet --pinentry-mode loopback --passphrase 'a b' --armor --export-secret-keys > key.asc
                gpgconf --kill all
                """);
        bash.with("CENTRAL_USERNAME", "token")
                .with("CENTRAL_PASSWORD", "word")
                .with("GPG_PRIVATE_KEY", bash.read("key.asc"))
                .with("GPG_PASSPHRASE", "a b")
                .with("SECONDS_BETWEEN", "0");
    }

    /** {@code curl}, which keeps what it was sent, and gives these states of the deployment one after the other. */
    private void central(String... states) {
        bash.file("there", "").file("states", String.join("\n", states) + "\n").program("curl", """
                cd "$RUNNER_TEMP/../work"
                echo "$@" >> sent
                cat >> headers
                case "$*" in
                  */published*) printf '{"published": %s}' "$(grep -c "${@: -1}" there | sed 's/0/false/; s/1/true/')" ;;
                  */upload*) cp "$RUNNER_TEMP/central.zip" . && printf 28570f16 ;;
                  */status*)
                    if [ "$(head -1 states)" = LOST ]; then sed -i.bak 1d states; exit 22; fi
                    printf '{"deploymentState": "%s", "errors": {"shop": ["no licence"]}}' "$(head -1 states)"
                    sed -i.bak 1d states ;;
                esac
                """);
    }

    @Test
    void signsAndSumsUpEveryFile() {
        central("PUBLISHED");

        assertThat(bash.run(MavenCentral.upload()).code()).isZero();
        assertThat(bash.run("unzip -qq central.zip -d out && cd out && find . -type f | sort")
                        .text()
                        .lines())
                .containsExactly(
                        "./org/acme/shop/1.2.3/shop-1.2.3.jar",
                        "./org/acme/shop/1.2.3/shop-1.2.3.jar.asc",
                        "./org/acme/shop/1.2.3/shop-1.2.3.jar.md5",
                        "./org/acme/shop/1.2.3/shop-1.2.3.jar.sha1",
                        "./org/acme/shop/1.2.3/shop-1.2.3.pom",
                        "./org/acme/shop/1.2.3/shop-1.2.3.pom.asc",
                        "./org/acme/shop/1.2.3/shop-1.2.3.pom.md5",
                        "./org/acme/shop/1.2.3/shop-1.2.3.pom.sha1");
        // The sum of "jar", by another program.
        assertThat(bash.read("out/org/acme/shop/1.2.3/shop-1.2.3.jar.sha1"))
                .isEqualTo("f92e777f4341930bad9b2422283c4680d00dbc06\n");
        assertThat(bash.run("GNUPGHOME=$PWD/key gpg --verify out/org/acme/shop/1.2.3/shop-1.2.3.jar.asc")
                        .code())
                .isZero();
    }

    @Test
    void waitsUntilItIsTaken() {
        central("PENDING", "VALIDATING", "PUBLISHING");

        var ended = bash.run(MavenCentral.upload());

        assertThat(ended.text()).isEqualTo("Maven Central has taken deployment 28570f16\n");
        assertThat(bash.read("sent").lines()).hasSize(5).last().asString().endsWith("/status?id=28570f16");
    }

    @Test
    void goesOnWaitingWhenAnAnswerIsLost() {
        central("PENDING", "LOST", "PUBLISHED");

        assertThat(bash.run(MavenCentral.upload()).code()).isZero();
        assertThat(bash.read("sent").lines()).hasSize(5);
    }

    @Test
    void uploadsNothingThatIsPublishedAlready() {
        central("PUBLISHED");
        bash.file(
                "there",
                "https://central.sonatype.com/api/v1/publisher/published?namespace=org.acme&name=shop&version=1.2.3\n");

        var ended = bash.run(MavenCentral.upload());

        assertThat(ended).isEqualTo(new Bash.Ended(0, "org/acme/shop/1.2.3 is there already\n"));
        assertThat(bash.read("sent").lines()).hasSize(1);
    }

    @Test
    void failsWithTheReasonWhenItIsRefused() {
        central("VALIDATING", "FAILED");

        var ended = bash.run(MavenCentral.upload());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text())
                .isEqualTo("::error::Maven Central has refused deployment 28570f16: {\"shop\":[\"no licence\"]}\n");
    }

    @Test
    void showsTheTokenToNobodyAndLeavesNoKeyBehind() {
        central("PUBLISHED");

        var ended = bash.run(MavenCentral.upload());

        // The word "token:word" in base 64.
        assertThat(bash.read("headers")).contains("Authorization: Bearer dG9rZW46d29yZA==");
        assertThat(ended.text() + bash.read("sent")).doesNotContain("dG9rZW46d29yZA==", "word");
        assertThat(folder.resolve("temp/gnupg")).doesNotExist();
    }

    @Test
    void uploadsNothingThatItCannotSign() {
        central("PUBLISHED");

        assertThat(bash.with("GPG_PASSPHRASE", "another")
                        .run(MavenCentral.upload())
                        .code())
                .isNotZero();
        assertThat(bash.read("sent")).doesNotContain("/upload");
    }
}
