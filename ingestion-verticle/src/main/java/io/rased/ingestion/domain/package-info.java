/* SPDX-License-Identifier: Apache-2.0 */
/** What a batch is and when it is valid; pure. */
@NullMarked
package io.rased.ingestion.domain;

import org.jspecify.annotations.NullMarked;
