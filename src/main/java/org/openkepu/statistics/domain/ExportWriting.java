package org.openkepu.statistics.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.QueryValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes long exports one after the other, beside everything else. An export whose writer is gone is taken up again by any
 * instance and written anew; its file lies in pieces in the database.
 */
@Component
class ExportWriting implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWriting.class);
    private static final Duration LOST = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 5;
    private static final int PIECE = 1 << 20;

    private final ExportRecords records;
    private final ActivitySheet sheets;
    private final ActivityFilters filters;
    private final Campaigns campaigns;
    private final PortalClock clock;
    private final TransactionTemplate apart;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "export");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean busy = new AtomicBoolean();

    ExportWriting(
            ExportRecords records,
            ActivitySheet sheets,
            ActivityFilters filters,
            Campaigns campaigns,
            PortalClock clock,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.sheets = sheets;
        this.filters = filters;
        this.campaigns = campaigns;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The export was cancelled, or another writer has it. */
    private static class Stopped extends RuntimeException {

        Stopped() {
            super(null, null, false, false);
        }
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void look() {
        if (busy.compareAndSet(false, true)) {
            writer.execute(() -> {
                try {
                    while (writeNext()) {
                        LOG.debug("an export is written");
                    }
                } catch (RuntimeException failed) {
                    LOG.debug("exports are written later: {}", failed.getMessage());
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT30M")
    void sweep() {
        apart.execute(status -> records.expire(now().minus(Exports.KEPT)));
    }

    /** Writes the next export there is; false when there is none. */
    boolean writeNext() {
        apart.execute(status -> records.giveUp(MOST_ATTEMPTS, now().minus(LOST)));
        Optional<ExportJob> taken = apart.execute(status -> records.take(now(), now().minus(LOST)));
        taken.ifPresent(this::write);
        return taken.isPresent();
    }

    private void write(ExportJob job) {
        try {
            apart.executeWithoutResult(status -> records.dropPieces(job.id()));
            Campaign campaign = campaigns.find(job.campaignId()).orElseThrow(NotFound::new);
            var filter = filters.office(new QueryValues(Exports.parameters(job.query())), campaign, job.scope());
            var pieces = new Pieces(job.id());
            long rows = sheets.write(
                    pieces, job.scope(), filter, campaign, job.language(), written -> tell(job.id(), written));
            pieces.close();
            apart.executeWithoutResult(status -> records.done(job.id(), rows, pieces.bytes, now()));
        } catch (Stopped cancelled) {
            apart.executeWithoutResult(status -> records.dropPieces(job.id()));
        } catch (IOException | RuntimeException failed) {
            // seen again after a while and tried anew
            LOG.warn("an export broke off and is tried again: {}", failed.toString());
        }
    }

    private void tell(UUID id, long written) {
        boolean goesOn = Boolean.TRUE.equals(apart.execute(status -> records.seen(id, written, now())));
        if (!goesOn) {
            throw new Stopped();
        }
        if (Thread.currentThread().isInterrupted()) {
            apart.executeWithoutResult(status -> records.putBack(id));
            throw new Stopped();
        }
    }

    private Instant now() {
        return clock.machine().instant();
    }

    @Override
    public void destroy() {
        writer.shutdownNow();
    }

    /** Puts the file into the database a piece at a time. */
    private final class Pieces extends OutputStream {

        private final UUID id;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int n;
        private long bytes;

        Pieces(UUID id) {
            this.id = id;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) {
            piece.write(content, from, length);
            bytes += length;
            if (piece.size() >= PIECE) {
                put();
            }
        }

        private void put() {
            byte[] content = piece.toByteArray();
            apart.executeWithoutResult(status -> records.addPiece(id, n, content));
            n++;
            piece.reset();
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                put();
            }
        }
    }
}
