package org.openkepu.shared.web;

import java.util.List;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/** Cells of a line: {@code <th:block kp:cells="${row.cells()}">} stands for one {@code td} for each {@link NumberCell}. */
class CellsAttribute extends StepAttribute {

    CellsAttribute(String prefix) {
        super(prefix, "cells");
    }

    @Override
    String written(
            Object value, ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
        var written = new StringBuilder();
        for (Object cell : (List<?>) value) {
            write((NumberCell) cell, written);
        }
        return written.toString();
    }

    private static void write(NumberCell cell, StringBuilder written) {
        written.append("<td class=\"").append(cell.share() == null ? "cell-num" : "cell-rate");
        if (cell.code() != null) {
            written.append("\" data-cell=\"").append(escaped(cell.code()));
        }
        if (cell.value() != null) {
            written.append("\" data-value=\"").append(cell.value());
        }
        written.append("\">");
        if (cell.share() != null) {
            written.append("<progress class=\"ready\" max=\"1\" value=\"")
                    .append(cell.share())
                    .append("\" aria-hidden=\"true\"></progress><span class=\"num\">")
                    .append(escaped(cell.text()))
                    .append("</span>");
        } else if (cell.href() != null) {
            written.append("<a href=\"")
                    .append(escaped(cell.href()))
                    .append("\">")
                    .append(escaped(cell.text()))
                    .append("</a>");
        } else {
            written.append(escaped(cell.text()));
        }
        written.append("</td>");
    }
}
