package fatewise.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads of this machine that take one task after the other from one queue; the caller's own thread is one of them. */
public final class LocalWorkers implements Workers {
    private final int threads;

    private LocalWorkers(int threads) {
        this.threads = threads;
    }

    /** So many threads. */
    public static LocalWorkers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        return new LocalWorkers(threads);
    }

    @Override
    public void run(int count, IntConsumer task, Watch watch) {
        Queue queue = new Queue(count, task, watch);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count); i++) {
            Thread thread = new Thread(queue, "fatewise-" + i);
            thread.setDaemon(true);
            others.add(thread);
            thread.start();
        }
        queue.run();
        join(others, queue);
        if (!queue.faults.isEmpty()) {
            throw queue.faults.firstEntry().getValue();
        }
        if (queue.stopped) {
            throw new CancellationException(queue.done.get() + " of " + count + " were done");
        }
    }

    private static void join(List<Thread> others, Queue queue) {
        for (Thread thread : others) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                queue.stopped = true;
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is still to be done. */
    private static final class Queue implements Runnable {
        private final int count;
        private final IntConsumer task;
        private final Watch watch;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final ConcurrentSkipListMap<Integer, RuntimeException> faults = new ConcurrentSkipListMap<>();
        private volatile boolean stopped;

        Queue(int count, IntConsumer task, Watch watch) {
            this.count = count;
            this.task = task;
            this.watch = watch;
        }

        @Override
        public void run() {
            while (faults.isEmpty() && !stopped) {
                if (watch.cancelled() || Thread.currentThread().isInterrupted()) {
                    stopped = done.get() < count;
                    return;
                }
                int number = next.getAndIncrement();
                if (number >= count) {
                    return;
                }
                attempt(number);
            }
        }

        private void attempt(int number) {
            try {
                task.accept(number);
            } catch (RuntimeException e) {
                faults.put(number, e);
                return;
            } catch (Error e) { // told to the caller, who waits for this thread
                faults.put(number, new IllegalStateException("task " + number + " could not be done", e));
                return;
            }
            watch.done(done.incrementAndGet(), count);
        }
    }
}
