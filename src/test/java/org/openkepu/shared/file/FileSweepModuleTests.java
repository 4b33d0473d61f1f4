package org.openkepu.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Documents;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A document is kept once and whole, and cleared away when nobody points at it any more. */
@PageTest
class FileSweepModuleTests {

    private static final long MOST = 1_000_000;

    @Autowired
    FileStore store;

    @Autowired
    FileSweep sweep;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Test
    void clearsAwayWhatNobodyPointsAt() throws FileRefused {
        String stray = kept(UUID.randomUUID().toString());
        String used = kept(UUID.randomUUID().toString());
        database.sql("""
                        insert into resource_file (id, resource_id, name, kind, digest, bytes, added_at)
                        select gen_random_uuid(), id, '用着的.pdf', 'PDF', ?, 1, now() from resource limit 1""").param(used).update();
        sweep.sweep();
        assertThat(store.open(stray)).isEmpty();
        assertThat(store.open(used)).isPresent();
        database.sql("delete from resource_file where digest = ?").param(used).update();
        sweep.sweep();
        assertThat(store.open(used)).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyTooLargeOrUnknown() {
        assertThatThrownBy(() -> receive(new byte[0]))
                .isInstanceOf(FileRefused.class)
                .hasMessage("EMPTY");
        assertThatThrownBy(() -> receive(new byte[(int) MOST + 1])).hasMessage("HEAVY");
        assertThatThrownBy(() -> receive(new byte[] {1, 2, 3})).hasMessage("KIND");
    }

    @Test
    void theSameContentIsKeptOnce() throws FileRefused {
        String text = UUID.randomUUID().toString();
        assertThat(kept(text)).isEqualTo(kept(text));
    }

    private String kept(String text) throws FileRefused {
        try (var file = receive(Documents.pdf(text))) {
            transactions.executeWithoutResult(status -> store.keep(file));
            return file.digest();
        }
    }

    private ReceivedFile receive(byte[] content) throws FileRefused {
        return store.receive(new ByteArrayResource(content), "文件.pdf", MOST);
    }
}
