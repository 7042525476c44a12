/** Steps that build, publish and sign container images. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.container;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
