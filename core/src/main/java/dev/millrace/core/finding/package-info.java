/** What Millrace has to say about a file. */
@NullMarked
package dev.millrace.core.finding;

import org.jspecify.annotations.NullMarked;
