package org.openkepu.activity.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Texts;

/**
 * Asks whether an activity that speaks of food safety should say so in its name, and offers the name (rule
 * activity.food-safety.title). Never a gate: the figure feeds an assessment and must not be padded.
 *
 * @param term the word by which the text speaks of food safety
 * @param title the name offered; null where it would be too long, so that nothing a person wrote is cut off
 */
public record FoodSafetyHint(String term, @Nullable String title) {

    private static final int LONGEST = 100;

    /** The offer for a text that speaks of food safety without the four characters in its name; empty for any other. */
    public static Optional<FoodSafetyHint> offer(DetailsText details, Campaign campaign) {
        String title = Texts.clean(details.title());
        if (title.isEmpty() || title.contains(Details.FOOD_SAFETY)) {
            return Optional.empty();
        }
        String text = (title + '\n' + Texts.clean(details.description())).replaceAll("[\\s\u3000]+", "");
        return campaign.foodSafetyTerms().stream()
                .filter(text::contains)
                .findFirst()
                .map(term -> new FoodSafetyHint(term, fitting(Details.FOOD_SAFETY + "：" + title)));
    }

    private static @Nullable String fitting(String title) {
        return Texts.length(title) <= LONGEST ? title : null;
    }
}
