package org.openkepu.activity.domain;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** Where pictures lie, each under the digest of its content: a folder today, an object store when one is needed. */
interface PictureStore {

    /** Keeps a picture durably before it returns; one that is there already stays as it is. */
    void keep(String digest, byte[] jpeg);

    /** The picture's content, empty when it is not there. */
    Optional<Resource> open(String digest);

    void remove(String digest);

    /** Everything that is kept; to be closed. */
    Stream<String> digests();
}
