package dev.debrief.store.lucene;

import dev.debrief.domain.Grouping;
import dev.debrief.domain.Order;
import dev.debrief.store.PageRequest;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Orders of hits as Lucene sorts. */
final class Sorting {
    private Sorting() {}

    /**
     * Empty for the best first, and of those that score the same the one that comes first in its article.
     *
     * @param scored whether there are scores: without a query, articles are read from their start
     */
    static Optional<Sort> of(PageRequest page, boolean scored) {
        // Sections are put together by whoever searches: their best hits come first.
        boolean plain = page.grouping() == Grouping.NONE || page.grouping() == Grouping.SECTION;
        if (plain && page.order() == Order.RELEVANCE && scored) return Optional.empty();
        var fields = new ArrayList<SortField>();
        switch (page.grouping()) {
            case NONE, SECTION -> {}
            case KIND -> fields.add(new SortField(Fields.KIND_ORDER, SortField.Type.LONG));
            case ARTICLE -> fields.add(new SortField(Fields.ARTICLE_ORDER, SortField.Type.LONG));
        }
        switch (page.order()) {
            case RELEVANCE -> fields.add(scored ? SortField.FIELD_SCORE : SortField.FIELD_DOC);
            case DATE -> {
                fields.add(new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE));
                fields.add(SortField.FIELD_SCORE);
            }
            case ARTICLE -> fields.add(SortField.FIELD_DOC);
        }
        fields.add(new SortField(Fields.ID, SortField.Type.STRING));
        return Optional.of(new Sort(fields.toArray(SortField[]::new)));
    }
}
