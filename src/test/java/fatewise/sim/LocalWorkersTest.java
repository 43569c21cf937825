package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalWorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40})
    void everyTaskIsDoneOnce(int threads) {
        AtomicIntegerArray times = new AtomicIntegerArray(30);
        AtomicInteger told = new AtomicInteger();
        LocalWorkers.of(threads).run(30, times::incrementAndGet, (done, of) -> told.incrementAndGet());
        assertArrayEquals(
                IntStream.generate(() -> 1).limit(30).toArray(),
                IntStream.range(0, 30).map(times::get).toArray());
        assertEquals(30, told.get());
    }

    /** Each of two tasks waits for the other to have begun. */
    @Test
    void twoThreadsWorkAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        Set<String> names = ConcurrentHashMap.newKeySet();
        LocalWorkers.of(2)
                .run(
                        2,
                        i -> {
                            names.add(Thread.currentThread().getName());
                            both.countDown();
                            try {
                                both.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        Watch.NONE);
        assertEquals(2, names.size());
    }

    @Test
    void theFaultOfTheLowestNumberIsThrown() {
        Workers workers = LocalWorkers.of(1);
        RuntimeException fault = assertThrows(
                IllegalStateException.class,
                () -> workers.run(
                        10,
                        i -> {
                            if (i >= 3) {
                                throw new IllegalStateException("task " + i);
                            }
                        },
                        Watch.NONE));
        assertEquals("task 3", fault.getMessage());
    }

    @Test
    void errorsOfOtherThreadsReachTheCaller() {
        Workers workers = LocalWorkers.of(3);
        RuntimeException fault = assertThrows(
                IllegalStateException.class,
                () -> workers.run(
                        6,
                        i -> {
                            throw new StackOverflowError("deep");
                        },
                        Watch.NONE));
        assertEquals(StackOverflowError.class, fault.getCause().getClass());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aWatchThatWantsNoMoreStopsIt(int threads) {
        AtomicInteger begun = new AtomicInteger();
        Watch five = new Watch() {
            private volatile boolean enough;

            @Override
            public void done(int done, int of) {
                enough |= done >= 5;
            }

            @Override
            public boolean cancelled() {
                return enough;
            }
        };
        Workers workers = LocalWorkers.of(threads);
        assertThrows(CancellationException.class, () -> workers.run(1000, i -> begun.incrementAndGet(), five));
        assertTrue(begun.get() >= 5 && begun.get() < 5 + threads, "begun " + begun);
    }

    @Test
    void nothingToDoIsDone() {
        LocalWorkers.of(2)
                .run(
                        0,
                        i -> {
                            throw new IllegalStateException("there is no task " + i);
                        },
                        Watch.NONE);
        assertThrows(IllegalArgumentException.class, () -> LocalWorkers.of(0));
    }
}
