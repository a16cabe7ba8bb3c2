/* SPDX-License-Identifier: Apache-2.0 */
/** The front door: batches from HTTP into the buffer, and the session tokens they are posted with. */
@NullMarked
package io.rased.ingestion;

import org.jspecify.annotations.NullMarked;
