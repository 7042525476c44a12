/** Tests over workflows of others, for whoever has them at hand. */
@NullMarked
package dev.millrace.core.corpus;

import org.jspecify.annotations.NullMarked;
