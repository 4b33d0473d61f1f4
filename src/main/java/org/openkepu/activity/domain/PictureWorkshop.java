package org.openkepu.activity.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes pictures, two at a time on threads of its own and not more: however many are uploaded at once, memory holds two
 * decoded ones, and pages keep their threads.
 */
@Component
class PictureWorkshop implements DisposableBean {

    /** Largest file, in bytes. */
    static final long HEAVIEST = 12L * 1024 * 1024;

    private static final int AT_ONCE = 2;
    private static final int WAITING = 100;
    private static final int PATIENCE_SECONDS = 60;

    private final ThreadPoolExecutor benches = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), PictureWorkshop::bench);

    PictureWorkshop() {
        benches.allowCoreThreadTimeOut(true);
    }

    /** A file's picture, and the digest of the file itself. */
    record Made(MadePicture picture, String source) {}

    Made make(PictureUpload upload) throws PictureRefused {
        if (upload.size() > HEAVIEST) {
            throw new PictureRefused(PictureFlaw.HEAVY);
        }
        Future<Made> work = null;
        try {
            Callable<Made> making = () -> {
                byte[] file = content(upload);
                return new Made(PictureMaking.make(file), PictureMaking.digest(file));
            };
            work = benches.submit(making);
            return work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PictureRefused refused) {
                throw refused;
            }
            throw new IllegalStateException("a picture could not be made", failed.getCause());
        } catch (RejectedExecutionException | TimeoutException tooMany) {
            throw new PictureRefused(PictureFlaw.BUSY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PictureRefused(PictureFlaw.BUSY);
        } finally {
            if (work != null) {
                work.cancel(false);
            }
        }
    }

    private static byte[] content(PictureUpload upload) throws PictureRefused {
        try (InputStream content = upload.content().getInputStream()) {
            return content.readNBytes((int) HEAVIEST);
        } catch (IOException lost) {
            throw new PictureRefused(PictureFlaw.DAMAGED);
        }
    }

    private static Thread bench(Runnable work) {
        Thread thread = new Thread(work, "pictures");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        benches.shutdownNow();
    }
}
