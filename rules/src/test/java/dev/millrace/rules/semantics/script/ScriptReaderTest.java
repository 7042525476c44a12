package dev.millrace.rules.semantics.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            gh pr list                       @ gh
            if ! sudo gh pr list; then a; fi @ gh a fi
            A=1 B="c d" /usr/bin/GH x        @ gh
            x | y && z || w & v              @ x y z w v
            echo "$(gh api x) `date`"        @ gh date echo
            echo '$(gh api x)' # gh y        @ echo
            echo ${{ '$(gh' }} ${A#b} $((1)) @ echo
            a 2>&1 >out.txt; b               @ a b
            (cd x; make)                     @ cd make
            """)
    void commandsHaveNames(String script, String names) {
        assertThat(names(script, false)).containsExactly(names.split(" "));
    }

    @Test
    void powerShellAssignsWhatACommandPrints() {
        assertThat(names("$a = gh api x | ConvertFrom-Json\nWrite-Host `\n  \"b `\" c\"", true))
                .containsExactly("gh", "convertfrom-json", "write-host");
    }

    @Test
    void aTextForACommandIsNoCommand() {
        var script = ScriptReader.read("cat <<-'EOF' > out\n  gh api x\n  EOF\nmake\n", false);
        assertThat(script.commands()).extracting(Command::name).containsExactly("cat", "make");
        assertThat(script.documents()).singleElement().satisfies(document -> {
            assertThat(document.owner().name()).isEqualTo("cat");
            assertThat(document.owner().isRedirected()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo 'a", "echo \"$(a", "cat <<EOF\nx", "a )", "${", "`", "\\", "a <", "$(((((", "<<"})
    void aScriptThatIsNotClosedEndsAtItsEnd(String script) {
        assertThat(ScriptReader.read(script, false)).isNotNull();
        assertThat(ScriptReader.read(script, true)).isNotNull();
    }

    @Test
    void deepNestingIsReadInGoodTime() {
        assertThat(ScriptReader.read("$(".repeat(50_000), false).commands()).isNotNull();
    }

    private static List<String> names(String script, boolean powerShell) {
        return ScriptReader.read(script, powerShell).commands().stream()
                .map(Command::name)
                .toList();
    }
}
