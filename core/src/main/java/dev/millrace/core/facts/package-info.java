/** What GitHub knows: events and their payloads, scopes, contexts, functions and limits, read from text resources of one fact a line. */
@NullMarked
package dev.millrace.core.facts;

import org.jspecify.annotations.NullMarked;
