package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into positioned nodes. Everything that is wrong becomes a finding; nothing is thrown.
 *
 * <pre>{@code
 * var document = YamlParser.parse(SourceFile.of("ci.yml", "on: push"), findings::add);
 * document.root() // a mapping with one entry
 * }</pre>
 */
@PublicApi
public final class YamlParser {

    // The length limit is ours to check, on the bytes of the file, before anything is read.
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private YamlParser() {}

    /**
     * Reads a file.
     *
     * @param findings takes what is wrong: the {@code yaml-*} checks of {@link ReaderCheck}
     */
    public static YamlDocument parse(SourceFile file, Consumer<Finding> findings) {
        var comments = new CommentTable(file);
        var offsets = Offsets.of(file.text());
        var scan = new CommentScan(comments);
        var parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, file.text()));
        var composer = new Composer(parser, comments, scan, offsets, findings);
        Optional<YamlNode> root = Optional.empty();
        try {
            root = composer.compose();
            if (root.isEmpty() && file.malformed().isEmpty()) {
                findings.accept(ReaderCheck.YAML_EMPTY_FILE.at(
                        YamlOrigin.of(comments, Form.NULL, 0, 0), "the file holds nothing but blanks and comments"));
            }
        } catch (Composer.LimitReached limit) {
            findings.accept(limit.finding());
        } catch (YamlEngineException e) {
            if (file.malformed().isEmpty()) {
                findings.accept(SyntaxErrors.explain(e, comments, offsets));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library means these for its callers, but an escape beyond Unicode raises them too.
            findings.accept(SyntaxErrors.at(
                    comments, composer.offset(), "this is no well-formed YAML: what follows here cannot be read"));
        }
        scan.fill(composer.offset());
        if (file.malformed().isPresent()) {
            var at = file.malformed().getAsInt();
            findings.accept(ReaderCheck.YAML_PARSE_ERROR.at(
                    YamlOrigin.of(comments, Form.UNREADABLE, at, at),
                    "the file is not UTF-8: the bytes after this place are no character; save it as UTF-8"));
        }
        return new YamlDocument(file, file.malformed().isPresent() ? Optional.empty() : root, comments);
    }
}
