/** The commits that actions are pinned to: found in the committed files, or else in the facts. It sees the tree alone. */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl.pin;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
