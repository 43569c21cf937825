package fatewise.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Threads that work on independent things; what comes out does not depend on how many there are. */
public final class Pool implements AutoCloseable {
    private final int threads;
    private final ExecutorService workers;

    /** So many threads, which do not keep the program from ending. */
    public Pool(int threads) {
        this.threads = threads;
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "fit");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many threads there are. */
    int threads() {
        return threads;
    }

    /** The results in the order of the things. */
    <A, B> List<B> each(List<A> things, Function<A, B> work) {
        List<Future<B>> started = new ArrayList<>();
        for (A thing : things) {
            started.add(workers.submit(() -> work.apply(thing)));
        }
        List<B> done = new ArrayList<>();
        for (Future<B> future : started) {
            done.add(result(future));
        }
        return done;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work was under way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("work failed", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
