package org.openkepu.shared.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * What stands in pages by the hundred, written in one step each: options of a select, cells of a table's line, and the parts of
 * the layout that every page has. An expression for each value, text and choice was half of what such a page cost.
 */
@Component
class StepDialect extends AbstractProcessorDialect {

    StepDialect() {
        super("OpenKepu", "kp", 1_000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new OptionsAttribute(prefix), new CellsAttribute(prefix), new KeptAttribute(prefix));
    }
}
