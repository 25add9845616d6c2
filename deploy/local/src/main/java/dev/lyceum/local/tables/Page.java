package dev.lyceum.local.tables;

import java.util.Locale;

/** The report as HTML. Names of tables and verdicts are ours, so nothing needs escaping. */
final class Page {

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #1d2126; --soft: #5a626d; --line: #dcd9d1; --ground: #fbfaf7;
                    --insert: #20598c; --update: #c28a1b; --delete: #b3382c; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --soft: #a2abb7; --line: #333a43; --ground: #14171b;
                    --insert: #8fc1ee; --update: #e0b45c; --delete: #ef8378; } }
            body { margin: 0 auto; max-width: 70rem; padding: 3rem 1.25rem; background: var(--ground); color: var(--ink);
                   font: 1rem/1.5 system-ui, sans-serif; }
            h1 { font: 600 2.25rem/1.1 Georgia, serif; } h2 { font: 600 1.375rem/1.3 Georgia, serif; margin-top: 2.5rem; }
            table { border-collapse: collapse; width: 100%; } th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
            th { color: var(--soft); font-weight: 400; text-align: right; } td { text-align: right; font-variant-numeric: tabular-nums; }
            th:first-child, td:first-child, th.bar, td.bar, td.verdict { text-align: left; }
            td.bar { width: 30%; } .bar div { display: flex; height: .8rem; } .bar span { display: block; }
            .insert { background: var(--insert); } .update { background: var(--update); } .delete { background: var(--delete); }
            td.verdict { color: var(--delete); font-weight: 600; white-space: nowrap; } .soft { color: var(--soft); }
            """;

    private Page() {}

    static String of(String summary, String sections) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Lyceum: how the tables are used</title><style>
                %s</style></head><body>
                <h1>How the tables are used</h1>
                <p>%s <span class="soft">A bar grows with the number of digits:
                <span style="color: var(--insert)">inserts</span>, <span style="color: var(--update)">updates</span>,
                <span style="color: var(--delete)">deletes</span>.</span></p>
                %s
                </body></html>
                """
                .formatted(STYLE, summary, sections);
    }

    static String section(String service, String rows) {
        return """
                <h2>%s</h2>
                <table><thead><tr><th>table</th><th>rows</th><th>inserts</th><th>updates</th><th>deletes</th><th>dead</th>
                <th>vacuumed</th><th class="bar"></th><th></th></tr></thead><tbody>
                %s
                </tbody></table>"""
                .formatted(service, rows);
    }

    static String row(Usage usage, long most, String vacuumed, String verdicts) {
        return "<tr><td>%s</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%s</td><td class=\"bar\">%s</td><td class=\"verdict\">%s</td></tr>"
                .formatted(
                        usage.table(),
                        usage.rows(),
                        usage.inserts(),
                        usage.updates(),
                        usage.deletes(),
                        usage.dead(),
                        vacuumed,
                        bar(usage, most),
                        verdicts);
    }

    private static String bar(Usage usage, long most) {
        var whole = usage.writes() == 0 ? 0 : 100 * Math.log1p(usage.writes()) / Math.log1p(most);
        return "<div style=\"width: %s\">%s%s%s</div>"
                .formatted(
                        percent(whole),
                        part("insert", usage.inserts(), usage.writes()),
                        part("update", usage.updates(), usage.writes()),
                        part("delete", usage.deletes(), usage.writes()));
    }

    private static String part(String kind, long part, long all) {
        return part == 0
                ? ""
                : "<span class=\"%s\" style=\"width: %s\"></span>".formatted(kind, percent(100.0 * part / all));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }
}
