package dev.millrace.core.workflow;

import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import java.util.Locale;
import java.util.Optional;

/** Makes a boolean of a text that can mean nothing else: one in quotes, or a word that YAML 1.1 took for a boolean. */
final class BooleanFix {

    private BooleanFix() {}

    static Optional<Fix> of(Text text) {
        var form = text.origin().form();
        return form == Form.PLAIN || form == Form.QUOTED
                ? meaning(text.raw())
                        .flatMap(meant -> text.origin()
                                .span()
                                .filter(span -> isBare(span, text))
                                .map(span -> Fix.safe("write " + meant, new Edit(span, meant))))
                : Optional.empty();
    }

    private static Optional<String> meaning(String raw) {
        return switch (raw.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of("true");
            case "false", "no", "off" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    // What has an anchor may stand elsewhere as the text that it is, and a tag may say that it is one.
    private static boolean isBare(Span value, Text text) {
        return text.origin()
                .keySpan()
                .map(key -> value.file().text().substring(key.end(), value.start()))
                .filter(between -> between.strip().equals(":"))
                .isPresent();
    }
}
