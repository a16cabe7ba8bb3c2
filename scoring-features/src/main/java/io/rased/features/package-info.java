/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From pointer events to what the models read: the evidence of a session, its compact form, and the bot model's feature
 * vectors; and scores of location and device. Pure Java: no input or output, no clock, no randomness.
 */
@NullMarked
package io.rased.features;

import org.jspecify.annotations.NullMarked;
