/* SPDX-License-Identifier: Apache-2.0 */
/** Trains the models that Rased ships and evaluates them: a tool of the build, no part of the gateway. */
@NullMarked
package io.rased.training;

import org.jspecify.annotations.NullMarked;
