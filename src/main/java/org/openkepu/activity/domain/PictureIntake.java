package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import org.openkepu.shared.Problem;
import org.springframework.stereotype.Service;

/** Reads the files of one upload, each for itself: what can be kept, and why the others cannot. */
@Service
public class PictureIntake {

    private final PictureWorkshop workshop;

    PictureIntake(PictureWorkshop workshop) {
        this.workshop = workshop;
    }

    /** A picture ready for its place, with the file it was made of. */
    record Ready(PictureUpload upload, MadePicture picture) {}

    /**
     * What came of an upload.
     *
     * @param ready pictures that can be kept, at most five
     * @param problems a sentence for every other file
     * @param sources digests of the files ready was made of: what the upload said
     */
    public record Result(List<Ready> ready, List<Problem> problems, List<String> sources) {

        public boolean isEmpty() {
            return ready.isEmpty();
        }
    }

    /** Reads the files one after the other; more than five good ones are not even looked at. */
    public Result read(List<PictureUpload> uploads) {
        var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (PictureUpload upload : uploads) {
            if (result.ready().size() == PictureShelf.LIMIT) {
                result.problems().add(PictureShelf.full(upload));
                continue;
            }
            try {
                var made = workshop.make(upload);
                result.ready().add(new Ready(upload, made.picture()));
                result.sources().add(made.source());
            } catch (PictureRefused refused) {
                result.problems()
                        .add(Problem.wrong(
                                PictureShelf.FIELD,
                                "activity.pictures.refused",
                                upload.n(),
                                upload.shownName(),
                                refused.flaw().sentence()));
            }
        }
        return result;
    }
}
