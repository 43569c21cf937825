package fatewise.cli;

import fatewise.protocol.Protocol;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells a person who watches that work goes on; says nothing when it is quick or nobody watches. */
final class Progress {
    private static final long QUICK_MS = 1000;
    private static final long TICK_MS = 200;

    private Progress() {}

    static <T> T watch(Terminal terminal, Common common, Protocol protocol, Supplier<T> work) {
        String doing = "simulating " + protocol.id() + ", " + protocol.stages().size() + " stages";
        return watch(terminal, common, doing, work);
    }

    static <T> T watch(Terminal terminal, Common common, String doing, Supplier<T> work) {
        if (!terminal.watched() || common.isQuiet()) {
            return work.get();
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread teller = new Thread(() -> tell(terminal, doing, done), "progress");
        teller.setDaemon(true);
        teller.start();
        try {
            return work.get();
        } finally {
            done.countDown();
            join(teller);
        }
    }

    private static void tell(Terminal terminal, String text, CountDownLatch done) {
        long start = System.nanoTime();
        boolean told = false;
        try {
            boolean over = done.await(QUICK_MS, TimeUnit.MILLISECONDS);
            while (!over) {
                double seconds = (System.nanoTime() - start) / 1e9;
                terminal.err().print("\r" + text + String.format(Locale.ROOT, " … %.0f s", seconds));
                terminal.err().flush();
                told = true;
                over = done.await(TICK_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (told) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private static void join(Thread teller) {
        try {
            teller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
