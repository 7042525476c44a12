/** Tests of the structure of the whole reactor. */
@NullMarked
package dev.millrace.architecture;

import org.jspecify.annotations.NullMarked;
