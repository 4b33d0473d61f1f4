package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.support.PageTest;
import org.openkepu.support.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The store is cleared of what no shelf holds, and of nothing else. */
@PageTest
class PictureSweepModuleTests {

    @Autowired
    PictureSweep sweep;

    @Autowired
    PictureStore store;

    @Autowired
    ShelvedPictures shelves;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Test
    void clearsStraysOnly() throws Exception {
        var held = PictureMaking.make(Pictures.jpeg(501));
        var stray = PictureMaking.make(Pictures.jpeg(502));
        UUID activity = database.sql("select id from activity limit 1")
                .query(UUID.class)
                .single();
        store.keep(held.digest(), held.jpeg());
        store.keep(stray.digest(), stray.jpeg());
        database.sql("delete from activity_picture where activity_id = ? and part = 'SUMMARY'")
                .param(activity)
                .update();
        shelves.add(activity, Part.SUMMARY, 1, held, java.time.Instant.EPOCH);

        sweep.sweep();

        assertThat(store.open(held.digest())).isPresent();
        assertThat(store.open(stray.digest())).isEmpty();
        assertThat(store.open(held.digest()).orElseThrow().getContentAsByteArray())
                .isEqualTo(held.jpeg());
    }
}
