/* SPDX-License-Identifier: Apache-2.0 */
/** The page that says how good each score is, with its plots, made from the data and the manifests of what is shipped. */
@NullMarked
package io.rased.training.page;

import org.jspecify.annotations.NullMarked;
