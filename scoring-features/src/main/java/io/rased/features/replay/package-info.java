/* SPDX-License-Identifier: Apache-2.0 */
/** Whether a path was made before: fingerprints of a pointer's path, and what finding them again says. */
@NullMarked
package io.rased.features.replay;

import org.jspecify.annotations.NullMarked;
