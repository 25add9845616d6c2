package dev.lyceum.sharing.analytics;

import java.util.List;

/** What a frontend told at once; the data of what goes over {@code sharing.analytics.v1}. Not by whom. */
record AnalyticsBatch(List<AnalyticsEvent> events) {

    static AnalyticsBatch of(List<NewEvents.One> told) {
        return new AnalyticsBatch(told.stream()
                .map(one -> new AnalyticsEvent(one.name(), one.at(), one.properties()))
                .toList());
    }
}
