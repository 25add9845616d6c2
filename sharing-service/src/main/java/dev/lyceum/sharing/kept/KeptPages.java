package dev.lyceum.sharing.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The pages kept on this replica. */
@ApplicationScoped
public class KeptPages {
    /** Shorter than the news are remembered. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 4;
    /** Of memory, for what a page comes with. */
    private static final int ALSO = 600;

    private final PageNews news;
    private final Clock clock;
    private final Cache<String, Kept> pages = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((String code, Kept kept) -> kept.page().body().length() + ALSO)
            .build();

    KeptPages(PageNews news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    private record Kept(KeptPage page, long readAt) {}

    /** Empty when it has ended, may have changed, or nothing is heard of changes. */
    public Optional<KeptPage> find(String code) {
        return Optional.ofNullable(pages.getIfPresent(code))
                .filter(kept -> news.isUnchangedSince(kept.page().owner(), kept.readAt()))
                .map(Kept::page)
                .filter(page -> !page.hasEnded(clock.instant()));
    }

    /** @param readAt {@link System#nanoTime} before its content was read */
    public void keep(KeptPage page, long readAt) {
        pages.put(page.code(), new Kept(page, readAt));
    }

    /** At once on this replica; the others hear of it. */
    public void forget(String code) {
        pages.invalidate(code);
    }
}
