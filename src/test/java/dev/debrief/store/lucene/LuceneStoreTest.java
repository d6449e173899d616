package dev.debrief.store.lucene;

import dev.debrief.domain.Schema;
import dev.debrief.store.PassageStoreContract;
import dev.debrief.store.StoreHome;
import dev.debrief.text.Language;
import java.nio.file.Path;

final class LuceneStoreTest extends PassageStoreContract {
    @Override
    public StoreHome home(Path folder, Schema schema) {
        return new LuceneHome(folder, schema);
    }

    @Override
    public Language language() {
        return new English();
    }
}
