package dev.millrace.codegen.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void keepAStepsOwnMethodsKeywordsAndTwinsApartByOneSuffix() {
        var names = Names.ofInputs();

        assertThat(names.give("timeout")).isEqualTo("timeoutInput");
        assertThat(names.give("default")).isEqualTo("defaultInput");
        assertThat(names.give("wait")).isEqualTo("waitInput");
        assertThat(names.give("keepFiles")).isEqualTo("keepFiles");
        assertThat(names.give("keepFiles")).isEqualTo("keepFilesInput");
        assertThat(names.give("keepFiles")).isEqualTo("keepFilesInputInput");
    }

    @Test
    void areLegalWhateverTheyAreMadeOf() {
        assertThat(Names.ofInputs().give("2fa")).isEqualTo("_2fa");
        assertThat(Names.ofInputs().give("")).isEqualTo("_Input");
        assertThat(Names.ofConstants().give("3")).isEqualTo("_3");
    }

    @Test
    void ofTypesDifferInMoreThanCase() {
        var enums = Names.ofEnums("Cache");

        assertThat(enums.give("Cache")).isEqualTo("CacheValue");
        assertThat(enums.give("String")).isEqualTo("StringValue");
        assertThat(enums.give("Mode")).isEqualTo("Mode");
        assertThat(enums.give("MODE")).isEqualTo("MODEValue");
    }
}
