package dev.debrief.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Merges neighbours only, so that passages stay in the order of their articles, and a forced merge into segments of about
 * one size, so that threads that search one each end together. Lucene's own policies keep segments from growing beyond a
 * share of the index while it is written, and then force as many as they are told to by merging the smallest: one is large
 * and the others are what was left.
 */
final class EvenMergePolicy extends FilterMergePolicy {
    private final int segments;

    /**
     * @param segments how many a forced merge leaves, whatever it is asked for
     * @param documents how many there will be, about
     */
    EvenMergePolicy(int segments, int documents) {
        super(small(documents / segments));
        this.segments = segments;
    }

    /** Merging while documents come in stops at a size of which several make a segment. */
    private static LogDocMergePolicy small(int documents) {
        var policy = new LogDocMergePolicy();
        policy.setMaxMergeDocs(Math.max(1, documents / policy.getMergeFactor()));
        return policy;
    }

    @Override
    public @Nullable MergeSpecification findForcedMerges(
            SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> unused, MergeContext context)
            throws IOException {
        Map<Integer, List<SegmentCommitInfo>> groups = new TreeMap<>();
        long total = Math.max(1, infos.totalMaxDoc());
        long before = 0;
        for (var info : infos) {
            int documents = info.info.maxDoc();
            int group = (int) ((before + documents / 2) * segments / total);
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(info);
            before += documents;
        }
        var merges = new MergeSpecification();
        for (var group : groups.values()) {
            if (group.size() > 1 && group.stream().noneMatch(context.getMergingSegments()::contains))
                merges.add(new OneMerge(group));
        }
        return merges.merges.isEmpty() ? null : merges;
    }
}
