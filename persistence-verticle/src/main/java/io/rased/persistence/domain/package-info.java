/* SPDX-License-Identifier: Apache-2.0 */
/** What a batch is made of, as rows: pure, from bytes to slices of them. */
@NullMarked
package io.rased.persistence.domain;

import org.jspecify.annotations.NullMarked;
