/* SPDX-License-Identifier: Apache-2.0 */
/** The bot model: what it is trained on, how it is judged, and what is shipped. */
@NullMarked
package io.rased.training.bot;

import org.jspecify.annotations.NullMarked;
