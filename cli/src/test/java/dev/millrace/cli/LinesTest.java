package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void skipsTheRestOfALineThatIsTooLong() throws IOException {
        var lines = new Lines(new ByteArrayInputStream("abcd\n\nabc".getBytes(StandardCharsets.UTF_8)), 3);

        assertThat(lines.next()).isTrue();
        assertThat(lines.isTooLong()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.text()).isEmpty();
        assertThat(lines.next()).isTrue();
        assertThat(lines.isTooLong()).isFalse();
        assertThat(lines.text()).isEqualTo("abc");
        assertThat(lines.next()).isFalse();
    }
}
