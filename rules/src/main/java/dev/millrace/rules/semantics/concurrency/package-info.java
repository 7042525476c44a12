/** Rules on which runs and jobs exclude each other. */
@NullMarked
package dev.millrace.rules.semantics.concurrency;

import org.jspecify.annotations.NullMarked;
