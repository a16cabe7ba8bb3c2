/* SPDX-License-Identifier: Apache-2.0 */
/** Reading requests and writing answers. */
@NullMarked
package io.rased.results.request;

import org.jspecify.annotations.NullMarked;
