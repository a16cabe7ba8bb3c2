/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

/** Spreads the bits of a number over all 64, one to one: the finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
final class Mix {
    private Mix() {}

    static long of(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
