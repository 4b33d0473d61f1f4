package org.openkepu.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does many things at the same time: everybody is ready before anybody starts. */
final class Together {

    private Together() {}

    /** What each of so many came to, in their order; the first failure fails all. */
    static <T> List<T> each(int many, IntFunction<Callable<T>> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            var start = new CountDownLatch(1);
            List<Future<T>> coming = IntStream.range(0, many)
                    .mapToObj(task)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : coming) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
