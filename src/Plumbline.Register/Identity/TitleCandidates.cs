using System.Text;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Identity;

/// <summary>Finds the standards that a title may mean.</summary>
internal static class TitleCandidates
{
    /// <summary>More hits than these, and the words are too common to mean one.</summary>
    private const int MostHits = 100;

    /// <summary>Standards with this very title, letters and digits compared; projects are left out where the standard itself is among them.</summary>
    public static List<StandardRow> Exact(Reading db, string title, string fold)
    {
        var exact = Hits(db, title, MostHits).FindAll(row => db.All<string>("identity.titles-now", new { id = row.ThingId }).Exists(t => ReferenceKey.Fold(t) == fold));
        return exact.Exists(r => r.Kind != "plan") ? exact.FindAll(r => r.Kind != "plan") : exact;
    }

    /// <summary>Standards whose titles hold all the words.</summary>
    public static List<StandardRow> Hits(Reading db, string title, int limit)
    {
        var rows = new List<StandardRow>();
        foreach (var hit in SearchQueries.Run(db, new SearchRequest(Words(title), SearchKind.Standard, new PageRequest(limit)), DateOnly.MinValue).Hits.Items)
        {
            if (db.One<StandardRow>("standards.by-slug", new { slug = hit.Address[(hit.Address.LastIndexOf('/') + 1)..] }) is { } row) rows.Add(row);
        }
        return rows;
    }

    /// <summary>The words of a title in any order; ideographs in pairs, since titles are printed with and without blanks between them.</summary>
    private static string Words(string title)
    {
        var words = new StringBuilder(title.Length * 2);
        for (var at = 0; at < title.Length;)
        {
            var start = at;
            var ideographs = SearchFold.IsIdeograph(title[at]);
            while (at < title.Length && SearchFold.IsIdeograph(title[at]) == ideographs && char.IsLetterOrDigit(title[at])) at++;
            if (at == start) at++;
            else if (!ideographs) words.Append(title, start, at - start).Append(' ');
            // The last of an odd number goes with the one before it.
            else for (var pair = start; pair < at; pair += 2) words.Append(title, Math.Max(start, Math.Min(pair, at - 2)), Math.Min(2, at - start)).Append(' ');
        }
        return words.ToString();
    }
}
