/** Benchmarks: they measure, print and assert nothing about time ({@code mvn -Pbench test}, docs/benchmarks.md). */
@NullMarked
package org.openkepu.bench;

import org.jspecify.annotations.NullMarked;
