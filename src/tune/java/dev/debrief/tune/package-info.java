/**
 * Tunes the last layers of the embedding model, so that an answer is near to the descriptions of the failure in it: {@code ./dev tune}.
 * Takes about an hour on two processors; its result is {@code models/answers-bge-small-en-v1.5-q.cbor}.
 *
 * <p>Entry: {@link dev.debrief.tune.Tune}. {@link dev.debrief.tune.FrozenLayers} computes what the layers below see, once for
 * each text; {@link dev.debrief.tune.TrainedLayers} are trained with DJL and PyTorch on batches of {@link
 * dev.debrief.tune.Groups}.
 */
@NullMarked
package dev.debrief.tune;

import org.jspecify.annotations.NullMarked;
