package org.openkepu.activity.domain;

import java.util.Optional;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Texts;

/**
 * Asks whether an activity that speaks of food safety should say so in its name, and offers the name (rule
 * activity.food-safety.title). Never a gate: the figure feeds an assessment and must not be padded.
 *
 * @param term the word by which the text speaks of food safety
 * @param title the name offered, at most 100 characters
 */
public record FoodSafetyHint(String term, String title) {

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
                .map(term -> new FoodSafetyHint(term, shortened(Details.FOOD_SAFETY + "：" + title)));
    }

    private static String shortened(String title) {
        return Texts.length(title) <= 100 ? title : title.substring(0, title.offsetByCodePoints(0, 100));
    }
}
