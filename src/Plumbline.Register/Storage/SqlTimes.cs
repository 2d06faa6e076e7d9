using System.Text;

namespace Plumbline.Register.Storage;

/// <summary>
/// Writes the conditions on time into SQL. <c>{known:s}</c> holds for rows that are known, <c>{shown:s}</c> for statements that are known, not rejected, and true on the day, <c>{came:column}</c> for what came
/// with a batch, <c>{found:f}</c> for findings that are known, <c>{by:column}</c> for what was published by the day, <c>{entry:rowid}</c> for entries of the search index of such,
/// <c>{same:@id}</c> stands for a thing and those merged into it, <c>{each:column}</c> holds for rows of the things that are asked for (<see cref="ByThing{T}"/>). The form for now has conditions without parameters, as the
/// partial indexes need them.
/// </summary>
/// <param name="store">The store whose SQL it is.</param>
internal sealed class SqlTimes(Store store)
{
    public string Now(string sql) => Expand(sql, now: true);

    public string At(string sql) => Expand(sql, now: false);

    private string Expand(string sql, bool now)
    {
        var text = new StringBuilder(sql.Length);
        var from = 0;
        for (var open = sql.IndexOf('{', StringComparison.Ordinal); open >= 0; open = sql.IndexOf('{', from))
        {
            var close = sql.IndexOf('}', open);
            var (name, value) = (sql[(open + 1)..sql.IndexOf(':', open)], sql[(sql.IndexOf(':', open) + 1)..close]);
            text.Append(sql, from, open - from);
            // PostgreSQL looks an array up in an index, also one that depends on the row outside; a subselect it would compare row by row.
            if (name == "same" && store == Store.Postgres)
            {
                text.Length -= "IN ".Length;
                text.Append("= ANY (ARRAY").Append(Condition(name, value, now)).Append(')');
            }
            else
            {
                text.Append(Condition(name, value, now));
            }
            from = close + 1;
        }
        return text.Append(sql, from, sql.Length - from).ToString();
    }

    private string Condition(string name, string value, bool now) => name switch
    {
        "known" => Known(value, now),
        "shown" => $"{Known(value, now)}{(now ? "" : True(value))} AND {value}.state <> 3 AND NOT EXISTS (SELECT 1 FROM statements r WHERE r.thing_id = {value}.thing_id AND r.property = {value}.property"
            + $" AND r.value = {value}.value AND r.state > 1 AND r.state = 3 AND {Known("r", now)})",
        "each" => store == Store.Postgres ? $"{value} = ANY (@id)" : $"{value} = @id",
        "came" => now ? "1 = 1" : $"{value} <= @known",
        "found" => now ? $"{value}.known_until IS NULL" : $"{value}.batch_id <= @known AND ({value}.known_until IS NULL OR {value}.known_until > @known)",
        "by" => now ? "1 = 1" : $"(@on IS NULL OR coalesce({value}, '') <= @on)",
        "entry" => now ? "1 = 1" : Entry(value),
        "same" => $"(WITH RECURSIVE same (id) AS (SELECT CAST({value} AS BIGINT) UNION SELECT m.thing_id FROM same JOIN statements m ON m.object_id = same.id AND m.property = 'merged-into' AND {Known("m", now)}) SELECT id FROM same)",
        _ => throw new InvalidOperationException($"SQL has no condition '{name}'"),
    };

    /// <summary>True in the world on the day, where one is asked for. What an editor says of when a value holds counts for everything that states it.</summary>
    private static string True(string row)
    {
        var decided = $"SELECT 1 FROM statements d WHERE d.thing_id = {row}.thing_id AND d.property = {row}.property AND d.value = {row}.value AND d.state > 1 AND d.state = 2"
            + $" AND (d.true_from IS NOT NULL OR d.true_until IS NOT NULL) AND {Known("d", false)}";
        return $" AND (@on IS NULL OR CASE WHEN EXISTS ({decided}) THEN EXISTS ({decided} AND {Holds("d")}) ELSE {Holds(row)} END)";
    }

    /// <summary>A day, month or year begins with its first day and ends with its last.</summary>
    private static string Holds(string row) =>
        $"({row}.true_from IS NULL OR {row}.true_from <= substr(CAST(@on AS TEXT), 1, length({row}.true_from))) AND ({row}.true_until IS NULL OR {row}.true_until >= substr(CAST(@on AS TEXT), 1, length({row}.true_until)))";

    /// <summary>An entry of the search index whose thing is known and was published; kinds as in search_entries.</summary>
    private string Entry(string number) => $"""
        EXISTS (SELECT 1 FROM search_entries n WHERE n.id = {number} AND CASE n.kind
            WHEN 1 THEN EXISTS (SELECT 1 FROM standard_index i WHERE i.thing_id = n.target AND {Known("i", false)} AND {Condition("by", "coalesce(i.released, i.year)", false)})
            WHEN 2 THEN EXISTS (SELECT 1 FROM committee_index i WHERE i.thing_id = n.target AND {Known("i", false)})
            WHEN 3 THEN EXISTS (SELECT 1 FROM document_index i WHERE i.thing_id = n.target AND {Known("i", false)} AND {Condition("by", "i.date", false)})
            WHEN 4 THEN EXISTS (SELECT 1 FROM documents d JOIN document_index i ON i.thing_id = d.thing_id WHERE d.id = n.target AND {Known("i", false)} AND {Condition("by", "i.date", false)})
            ELSE EXISTS (SELECT 1 FROM thing_index i WHERE i.thing_id = n.target AND {Known("i", false)} AND {Condition("by", "i.date", false)})
        END)
        """;

    private static string Known(string row, bool now) =>
        now ? $"{row}.known_until IS NULL" : $"{row}.known_from <= @known AND ({row}.known_until IS NULL OR {row}.known_until > @known)";
}
