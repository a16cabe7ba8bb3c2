/* SPDX-License-Identifier: Apache-2.0 */
/** What is known of an account's person and of an organization's people, and what a transaction adds to it. Pure. */
@NullMarked
package io.rased.ai.profile;

import org.jspecify.annotations.NullMarked;
