/**
 * Where passages are kept and found, as a contract that several engines fulfil.
 *
 * <p>Entry: {@link dev.debrief.store.StoreHome} opens a {@link dev.debrief.store.PassageStore} and a {@link
 * dev.debrief.store.StoreWriter}. A search gives the store {@link dev.debrief.store.Candidates}, gets {@link
 * dev.debrief.store.PassageStore.Matches} back, and asks for a page and for counts of them. No type of an engine is seen
 * here; {@code PassageStoreContract} is the test suite of every store.
 */
@NullMarked
package dev.debrief.store;

import org.jspecify.annotations.NullMarked;
