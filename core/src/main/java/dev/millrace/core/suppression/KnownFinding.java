package dev.millrace.core.suppression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.YamlParser;
import dev.millrace.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what a finding is known again after the lines around it have changed: its rule, its file, its job and step, and the text that it is
 * about, but not its line.
 *
 * <pre>{@code
 * KnownFinding.of(".github/workflows/ci.yml", findings).get(0).path() // jobs.build.steps[Build].run
 * }</pre>
 *
 * @param file the file
 * @param path the place in it, see {@link YamlPath#lasting}
 * @param rule the id of the rule
 * @param hash a hash of the text, in which blanks do not count
 */
@PublicApi
public record KnownFinding(String file, String path, String rule, String hash) implements Comparable<KnownFinding> {

    /** The findings of one file, in their order. */
    public static List<KnownFinding> of(String file, List<Finding> findings) {
        var known = new ArrayList<KnownFinding>();
        var paths = Optional.<YamlPath>empty();
        for (var finding : findings) {
            var span = finding.origin().span();
            if (paths.isEmpty() && span.isPresent()) {
                paths = YamlParser.parse(span.get().file(), ignored -> {})
                        .root()
                        .map(YamlPath::lasting);
            }
            var path = paths.map(places -> places.of(finding.origin())).orElse("");
            known.add(new KnownFinding(file, path, finding.rule().id(), hash(text(finding.origin()))));
        }
        return known;
    }

    @Override
    public int compareTo(KnownFinding other) {
        var order = file.compareTo(other.file);
        order = order == 0 ? path.compareTo(other.path) : order;
        order = order == 0 ? rule.compareTo(other.rule) : order;
        return order == 0 ? hash.compareTo(other.hash) : order;
    }

    // Of a job or a step as a whole the first line is enough: what else it holds may change.
    private static String text(Origin origin) {
        var text = origin.span().map(span -> span.text()).orElse("");
        var isCollection = origin.form() == Form.MAPPING || origin.form() == Form.LIST;
        return isCollection ? text.lines().findFirst().orElse("") : text;
    }

    // FNV-1a with 64 bits: nobody gains by a collision, and it costs no start of a security provider.
    private static String hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
        }
        var digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
