/* SPDX-License-Identifier: Apache-2.0 */
/** Where server programs come from: class path files of the build, and binaries carried by Maven artifacts. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.artifact;
