package org.openkepu.trust;

import org.openkepu.support.ChildPortal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who submits again and again, and keeps everything acknowledged. */
abstract class Submitter implements Runnable {

    private volatile int counted;
    private volatile boolean stopped;

    @Override
    public final void run() {
        stopped = false;
        while (!stopped) {
            try {
                submitOnce();
            } catch (Caller.Unanswered | AssertionError notNow) {
                // what is down answers nothing or an error page: nothing was acknowledged, it is tried again
                Thread.onSpinWait();
            }
        }
    }

    abstract void submitOnce();

    /** The same session at a process started anew. */
    abstract void goesOnAt(ChildPortal portal);

    /** Nothing that was acknowledged is missing. */
    abstract void findsEverythingAcknowledged(JdbcClient database);

    final void acknowledged() {
        counted++;
    }

    final void stops() {
        stopped = true;
    }

    final void countsAnew() {
        counted = 0;
    }

    final int receiptsSinceCounting() {
        return counted;
    }
}
