package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A time at which a workflow starts.
 *
 * <pre>{@code
 * cron: '17 3 * * *'
 * timezone: Europe/Berlin
 * }</pre>
 *
 * @param cron five fields, as POSIX has them
 * @param timezone an IANA name; UTC when absent
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Schedule(Optional<Text> cron, Optional<Text> timezone, Extras extras, Origin origin) implements Node {}
