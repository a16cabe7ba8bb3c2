/* SPDX-License-Identifier: Apache-2.0 */
/** From a segment's message to what the models need of it. */
@NullMarked
package io.rased.ai.evidence;

import org.jspecify.annotations.NullMarked;
