/**
 * What jobs keep from run to run: downloads and builds of each ecosystem by {@link dev.millrace.dsl.cache.Cache}, and layers of images by
 * {@link dev.millrace.dsl.cache.DockerLayers}. The words are in {@link dev.millrace.dsl.cache.Caches}.
 */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl.cache;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
