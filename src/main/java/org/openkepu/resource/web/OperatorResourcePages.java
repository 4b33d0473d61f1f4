package org.openkepu.resource.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.resource.domain.ResourceFile;
import org.openkepu.resource.domain.ResourceForm;
import org.openkepu.resource.domain.ResourceKeeping;
import org.openkepu.resource.domain.ResourceKind;
import org.openkepu.shared.web.FormStamps;
import org.openkepu.shared.web.FormTokens;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one resource with everything its forms need into the model. */
@Component
class OperatorResourcePages {

    static final String LIST = "/operator/resources";

    private final ResourceKeeping keeping;
    private final ResourceWords words;
    private final FormStamps stamps;
    private final MessageSource messages;

    OperatorResourcePages(ResourceKeeping keeping, ResourceWords words, FormStamps stamps, MessageSource messages) {
        this.keeping = keeping;
        this.words = words;
        this.stamps = stamps;
        this.messages = messages;
    }

    /** The form of a new resource. */
    String fresh(ResourceForm form, Locale language, Model model) {
        choices(language, model);
        model.addAttribute("kept", null);
        model.addAttribute("action", LIST);
        model.addAttribute("version", null);
        model.addAttribute("form", form);
        model.addAttribute("token", FormTokens.fresh());
        return "resource/operator-resource";
    }

    /**
     * The page of a resource.
     *
     * @param typed what was typed and refused, null to show what is stored
     */
    String show(UUID id, @Nullable ResourceForm typed, Locale language, Model model) {
        var kept = keeping.find(id);
        String address = LIST + "/" + id;
        choices(language, model);
        model.addAttribute("kept", kept);
        model.addAttribute("action", address);
        model.addAttribute("version", kept.resource().version());
        model.addAttribute("form", typed == null ? kept.form() : typed);
        model.addAttribute("files", kept.files());
        model.addAttribute("fileBase", address + "/files");
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("turnToken", FormTokens.fresh());
        model.addAttribute("fileToken", FormTokens.fresh());
        model.addAttribute("removals", tokens(kept.files()));
        model.addAttribute("stamp", stamps.stamp(address, ""));
        return "resource/operator-resource";
    }

    private void choices(Locale language, Model model) {
        var kinds = new LinkedHashMap<String, String>();
        for (ResourceKind kind : ResourceKind.values()) {
            kinds.put(kind.name(), messages.getMessage("resource.kind." + kind, null, language));
        }
        model.addAttribute("kinds", kinds);
        model.addAttribute("provinces", words.provinces());
        model.addAttribute("forms", words.forms(language));
        model.addAttribute("awards", words.awards(language));
    }

    private static Map<UUID, String> tokens(List<ResourceFile> files) {
        return files.stream().collect(Collectors.toMap(ResourceFile::id, file -> FormTokens.fresh()));
    }
}
