using System.Text.Json;

namespace Plumbline.Bench.Accuracy;

/// <summary>A text with its gold.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="File">The text.</param>
/// <param name="Set">own notices, newsletters or real notices.</param>
/// <param name="Gold">The annotation; a list that it lacks is not scored.</param>
internal sealed record GoldDocument(string Name, string File, string Set, JsonElement Gold)
{
    /// <summary>zh where a text has more than one Han character in ten, else en.</summary>
    public string Language { get; } = System.IO.File.ReadAllText(File) is var text && text.Count(c => c is >= '\u4E00' and <= '\u9FFF') * 10 > text.Length ? "zh" : "en";

    /// <summary>Texts with a JSON of the same name beside them, or in <paramref name="gold"/>.</summary>
    public static List<GoldDocument> Pairs(string folder, string gold, string set)
    {
        var documents = new List<GoldDocument>();
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var annotation = Path.Combine(gold, name + ".json");
            if (System.IO.File.Exists(annotation)) documents.Add(new(name, file, set, JsonDocument.Parse(System.IO.File.ReadAllText(annotation)).RootElement));
        }
        return documents;
    }

    /// <summary>Texts whose gold stands in one file, a line each.</summary>
    public static List<GoldDocument> Lines(string folder, string gold, string set)
    {
        var documents = new List<GoldDocument>();
        string[] lines = System.IO.File.Exists(gold) ? System.IO.File.ReadAllLines(gold) : [];
        foreach (var line in lines)
        {
            var row = JsonDocument.Parse(line).RootElement;
            var name = row.GetProperty("id").GetString()!;
            if (Path.Combine(folder, name + ".txt") is var file && System.IO.File.Exists(file)) documents.Add(new(name, file, set, row));
        }
        return documents;
    }

    /// <summary>Adds what an answer has of each kind to the tallies of this document's set and language.</summary>
    public void Score(JsonElement answer, Func<AccuracyKind, GoldDocument, Tally> tallyOf)
    {
        foreach (var kind in AccuracyKind.All)
        {
            if (!Gold.TryGetProperty(kind.List, out var gold) || kind.Name == "standards.title" && gold.EnumerateArray().Any(r => !r.TryGetProperty("title", out _))) continue;
            if (kind.Name == "dated.action" && gold.EnumerateArray().Any(r => !r.TryGetProperty("action", out _))) continue;
            if (kind.Name.Contains('.') && Set == "real notices") continue;
            tallyOf(kind, this).Add(Name, kind, RowsOf(kind, answer.GetProperty(kind.List)), RowsOf(kind, gold));
        }
    }

    private static List<Row> RowsOf(AccuracyKind kind, JsonElement list)
    {
        var rows = new List<Row>();
        var places = new Dictionary<string, int>();
        foreach (var row in list.EnumerateArray().Select(r => new Row(r)))
        {
            if (kind.Key(row) is not { } key) continue;
            if (row["article"] is not null || !places.TryGetValue(key, out var place))
            {
                places[key] = rows.Count;
                rows.Add(row);
            }
            else if (rows[place].IsDoubtful) rows[place] = row;
        }
        return rows;
    }
}
